using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What is read of a row.</summary>
public sealed record ArticleCard
{
    public required string Slug { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required int Favorites { get; init; }

    public required Profile Author { get; init; }

    public required Profile? Reviewer { get; init; }

    public required IReadOnlyList<CommentCard> Comments { get; init; }

    internal static ArticleCard Read(DbDataReader row, int first) => new()
    {
        Slug = row.Text(first),
        CreatedAt = row.Instant(first + 1),
        Title = row.Text(first + 2),
        Tags = [],
        Favorites = row.Integer(first + 3),
        Author = Profile.Read(row, first + 4),
        Reviewer = row.IsDBNull(first + 6) ? null : Profile.Read(row, first + 7),
        Comments = [],
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("slug"u8, Slug);
        writer.Field("createdAt"u8, CreatedAt);
        writer.Field("title"u8, Title);
        writer.WritePropertyName("tags"u8);
        writer.WriteStartArray();
        foreach (var item in Tags)
        {
            writer.Value(item);
        }

        writer.WriteEndArray();
        writer.Field("favorites"u8, Favorites);
        writer.WritePropertyName("author"u8);
        Author.WriteTo(writer);
        writer.WritePropertyName("reviewer"u8);
        if (Reviewer is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Reviewer.WriteTo(writer);
        }
        writer.WritePropertyName("comments"u8);
        writer.WriteStartArray();
        foreach (var item2 in Comments)
        {
            item2.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
