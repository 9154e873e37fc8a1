using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Sends a list as one value, which <c>json_each</c> takes apart again.</summary>
internal static class JsonList
{
    /// <summary>The list as a JSON array; NULL where it is absent.</summary>
    public static Parameter Of<T>(IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (values is null)
        {
            return new Parameter(DBNull.Value);
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                write(json, value);
            }

            json.WriteEndArray();
        }

        return new Parameter(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
