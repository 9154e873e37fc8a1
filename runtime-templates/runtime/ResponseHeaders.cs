using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>
/// The headers that an answer says itself. A value is data: what could end the line, and what is no ASCII, is percent-encoded as UTF-8, so that no value makes
/// a second header or fails the answer.
/// </summary>
internal static class ResponseHeaders
{
    // Visible characters, the blank and the tabulator (RFC 9110, section 5.5).
    private static readonly SearchValues<char> FieldCharacters = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    // Those of an address (RFC 3986, section 2); a percent sign belongs to what is encoded already.
    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Says a header, unless its value is absent.</summary>
    public static void Set(HttpContext context, string name, string? value)
    {
        if (value is not null)
        {
            context.Response.Headers[name] = Encode(value, FieldCharacters);
        }
    }

    /// <summary>Says where what was asked for is. A path that starts with two slashes stays a path: it would name a host.</summary>
    public static void SetLocation(HttpContext context, string? target)
    {
        if (target is not null)
        {
            var address = Encode(target, AddressCharacters);
            context.Response.Headers.Location = address.StartsWith("//", StringComparison.Ordinal) ? "/." + address : address;
        }
    }

    private static string Encode(string text, SearchValues<char> allowed)
    {
        if (!text.AsSpan().ContainsAnyExcept(allowed))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && allowed.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
