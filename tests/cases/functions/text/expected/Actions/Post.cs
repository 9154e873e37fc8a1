using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(ILogger<PostAction> logger)
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (body.Name.Matches("[a-z]+") && !body.Name.StartsWith("x", ignoreCase: true))
        {
            logger.LogInformation("{Message}", (body.Other?.Trim() ?? "none") + " " + body.Mail.ToUpperCase());
        }

        return Task.FromResult(new PostResponse
        {
            Length = body.Name.CodePointCount(),
            Lower = body.Name.ToLowerCase(),
            Upper = body.Other?.Trim()?.ToUpperCase(),
            Contains = body.Name.Contains("a", StringComparison.Ordinal),
            ContainsAny = body.Name.Contains(body.Mail, ignoreCase: true),
            StartsWith = body.Name.StartsWith("a", StringComparison.Ordinal),
            EndsWith = body.Other?.EndsWith("a", StringComparison.Ordinal),
            Replaced = body.Name.ReplaceEach("a", body.Mail),
            Parts = body.Name.SplitAt(","),
            Second = body.Name.SplitAt(",").At(1)?.Trim(),
            Slug = body.Name.ToSlug(),
            Integer = body.Name.ToInteger(),
            Long = body.Name.ToLong() ?? 0L,
            Decimal = body.Name.ToDecimal(),
            Double = body.Other?.ToDouble(),
            Date = body.Name.ToDate(),
            Datetime = body.Name.ToInstant(),
            Uuid = body.Name.ToUuid(),
            Boolean = body.Name.ToBoolean(),
            Text = body.Name.CodePointCount().ToString(CultureInfo.InvariantCulture) + (true ? "true" : "false"),
        });
    }
}
