using System.Collections.Generic;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What is read of a row.</summary>
public sealed record GetBookBook
{
    public required BookStatus Status { get; init; }

    public required GetBookBookAuthor Author { get; init; }

    public required GetBookBookEditor? Editor { get; init; }

    public required IReadOnlyList<GetBookBookReviews> Reviews { get; init; }

    public required IReadOnlyList<GetBookBookOthers> Others { get; init; }

    internal static GetBookBook Read(DbDataReader row, int first) => new()
    {
        Status = row.Enum(first, BookStatusText.Values),
        Author = GetBookBookAuthor.Read(row, first + 1),
        Editor = row.IsDBNull(first + 3) ? null : GetBookBookEditor.Read(row, first + 4),
        Reviews = [],
        Others = [],
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("status"u8, Status, BookStatusText.Values);
        writer.WritePropertyName("author"u8);
        Author.WriteTo(writer);
        writer.WritePropertyName("editor"u8);
        if (Editor is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Editor.WriteTo(writer);
        }
        writer.WritePropertyName("reviews"u8);
        writer.WriteStartArray();
        foreach (var item in Reviews)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("others"u8);
        writer.WriteStartArray();
        foreach (var item2 in Others)
        {
            item2.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
