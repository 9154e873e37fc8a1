using System;
using System.Globalization;
using System.Text;

namespace App.Runtime;

/// <summary>Decodes percent-encoded text, where the framework leaves in place what is no UTF-8.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The decoded text, or null where an escape is broken or the bytes are no UTF-8.</summary>
    public static string? Decode(string text, bool plusIsSpace)
    {
        if (text.AsSpan().IndexOfAny('%', '+') < 0)
        {
            return text;
        }

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = 0;
        for (var index = 0; index < text.Length;)
        {
            if (text[index] == '%')
            {
                if (index + 2 >= text.Length
                    || !byte.TryParse(
                        text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
                {
                    return null;
                }

                count++;
                index += 3;
                continue;
            }

            var end = text.AsSpan(index).IndexOf('%');
            var literal = end < 0 ? text.AsSpan(index) : text.AsSpan(index, end);
            var written = Encoding.UTF8.GetBytes(literal, bytes.AsSpan(count));
            if (plusIsSpace)
            {
                bytes.AsSpan(count, written).Replace((byte)'+', (byte)' ');
            }

            count += written;
            index += literal.Length;
        }

        try
        {
            return Strict.GetString(bytes, 0, count);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
