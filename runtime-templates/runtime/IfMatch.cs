using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>The version of a row that a request means to write, so that nobody overwrites what he has not seen (RFC 9110, section 13.1.1).</summary>
internal static class IfMatch
{
    private const string Any = "*";

    /// <summary>The version; one that is not given fails with 428.</summary>
    public static long Read(long? version) => version ?? throw Missing();

    /// <summary>The version that an entity tag holds, null for any. One that is not given fails with 428, one that no row can have with 412.</summary>
    public static long? Read(string? tag)
    {
        var text = (tag ?? throw Missing()).Trim(' ', '\t');
        if (text == Any)
        {
            return null;
        }

        // A weak tag matches none: what it names may differ in its bytes.
        var isStrong = text is ['"', .., '"'];
        var isVersion = long.TryParse(isStrong ? text[1..^1] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && text.Length == version.ToString(CultureInfo.InvariantCulture).Length + 2;
        return isVersion ? version : throw Stale();
    }

    /// <summary>Fails with 412 where there are rows that were not written: they have another version.</summary>
    public static void Check(long rows)
    {
        if (rows > 0)
        {
            throw Stale();
        }
    }

    private static ActionFailedException Missing() =>
        new(StatusCodes.Status428PreconditionRequired, detail: "The request must say in If-Match which version it means.");

    private static ActionFailedException Stale() =>
        new(StatusCodes.Status412PreconditionFailed, detail: "The row has been written since; read it again.");
}
