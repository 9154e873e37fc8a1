using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>The version of a row that a request means to write, so that nobody overwrites what he has not seen (RFC 9110, section 13.1.1).</summary>
internal static class IfMatch
{
    private const string Blanks = " \t";

    /// <summary>The version; one that is not given fails with 428.</summary>
    public static long Read(long? version) => version ?? throw Missing();

    /// <summary>
    /// The versions that the entity tags of a header hold, null for any. One that is not given fails with 428, what is no header of this kind with 400. A weak tag
    /// matches no row, nor does one that is no version: they are left out.
    /// </summary>
    public static IReadOnlyList<long>? Read(string? header)
    {
        var text = (header ?? throw Missing()).AsSpan().Trim(Blanks);
        if (text is "*")
        {
            return null;
        }

        var versions = new List<long>();
        var count = 0;
        while (!text.IsEmpty)
        {
            // Empty elements of a list are passed over (RFC 9110, section 5.6.1.2).
            if (text[0] != ',')
            {
                count++;
                text = Tag(text, versions).TrimStart(Blanks);
            }

            if (text is not ([] or [',', ..]))
            {
                throw Broken();
            }

            text = (text.IsEmpty ? text : text[1..]).TrimStart(Blanks);
        }

        return count > 0 ? versions : throw Broken();
    }

    /// <summary>Fails with 412 where there are rows that were not written: they have another version.</summary>
    public static void Check(long rows)
    {
        if (rows > 0)
        {
            throw Stale();
        }
    }

    // Reads one tag; gives what stands behind it.
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> text, List<long> versions)
    {
        var isWeak = text.StartsWith("W/");
        var quoted = isWeak ? text[2..] : text;
        var length = quoted is ['"', ..] ? quoted[1..].IndexOf('"') : -1;
        var opaque = length < 0 ? throw Broken() : quoted.Slice(1, length);
        if (opaque.ContainsAnyInRange('\0', ' ') || opaque.Contains('\u007F'))
        {
            throw Broken();
        }

        // Tags are compared letter by letter: "01" is not "1".
        if (!isWeak && (opaque is [not '0', ..] or ['0']) && long.TryParse(opaque, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            versions.Add(version);
        }

        return quoted[(length + 2)..];
    }

    private static ActionFailedException Broken() =>
        new(StatusCodes.Status400BadRequest, detail: "If-Match must hold entity tags as answers give them, such as \"3\" with its quotes, with commas between several, or * alone.");

    private static ActionFailedException Missing() =>
        new(StatusCodes.Status428PreconditionRequired, detail: "The request must say in If-Match which version it means.");

    private static ActionFailedException Stale() =>
        new(StatusCodes.Status412PreconditionFailed, detail: "The row has been written since; read it again.");
}
