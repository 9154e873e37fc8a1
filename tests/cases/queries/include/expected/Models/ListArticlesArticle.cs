using System;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What is read of a row.</summary>
public sealed record ListArticlesArticle
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required ListArticlesArticleAuthor Author { get; init; }

    public required ListArticlesArticleReviewer? Reviewer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static ListArticlesArticle Read(DbDataReader row, int first) => new()
    {
        Id = row.Long(first),
        Title = row.Text(first + 1),
        Author = ListArticlesArticleAuthor.Read(row, first + 2),
        Reviewer = row.IsDBNull(first + 6) ? null : ListArticlesArticleReviewer.Read(row, first + 7),
        CreatedAt = row.Instant(first + 11),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("headline"u8, Title);
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
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
