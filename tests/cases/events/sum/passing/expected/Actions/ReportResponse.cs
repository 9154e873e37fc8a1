using System.Text.Json;
using App.Runtime;

namespace App.Actions;

/// <summary>The answer of Report.</summary>
internal sealed record ReportResponse
{
    public required decimal First { get; init; }

    public required long? Second { get; init; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("first"u8, First, scale: 2);
        writer.Field("second"u8, Second);
        writer.WriteEndObject();
    }
}
