using System.Collections.Generic;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What is read of a row.</summary>
public sealed record ListBooksBook
{
    public required string Title { get; init; }

    public required decimal Double { get; init; }

    public required int Least { get; init; }

    public required string Author { get; init; }

    public required string? Country { get; init; }

    public required bool Out { get; init; }

    public required int Reviews { get; init; }

    public required IReadOnlyList<int> Stars { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    internal static ListBooksBook Read(DbDataReader row, int first) => new()
    {
        Title = row.Text(first),
        Double = row.Decimal(first + 1, scale: 2),
        Least = row.Integer(first + 2),
        Author = row.Text(first + 3),
        Country = row.OptionalText(first + 4),
        Out = row.Boolean(first + 5),
        Reviews = row.Integer(first + 6),
        Stars = [],
        Tags = [],
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("title"u8, Title);
        writer.Field("double"u8, Double, scale: 6);
        writer.Field("least"u8, Least);
        writer.Field("author"u8, Author);
        writer.Field("country"u8, Country);
        writer.Field("out"u8, Out);
        writer.Field("reviews"u8, Reviews);
        writer.WritePropertyName("stars"u8);
        writer.WriteStartArray();
        foreach (var item in Stars)
        {
            writer.Value(item);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("tags"u8);
        writer.WriteStartArray();
        foreach (var item2 in Tags)
        {
            writer.Value(item2);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
