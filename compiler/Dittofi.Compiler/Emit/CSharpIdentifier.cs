using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// A C# identifier made by our own rule, ASCII letters and digits only: Roslyn's `IsValidIdentifier` accepts keywords and invisible characters (security.md C04, C05).
/// </summary>
internal sealed class CSharpIdentifier : ISafeText, IEquatable<CSharpIdentifier>
{
    /// <summary>The longest name the language allows (language.md section 1).</summary>
    public const int MaximumLength = 60;

    private CSharpIdentifier(string name) => Name = name;

    /// <summary>The name without `@`, as reflection would show it.</summary>
    public string Name { get; }

    public string Text => CSharpKeywords.NeedsEscape(Name) ? "@" + Name : Name;

    /// <summary>The name of a type, property or method: `createdAt` becomes `CreatedAt`.</summary>
    /// <exception cref="ArgumentException">The name breaks the naming rule, which the front end must have refused.</exception>
    public static CSharpIdentifier Pascal(string name)
    {
        Require(name);
        return new CSharpIdentifier(char.ToUpperInvariant(name[0]) + name[1..]);
    }

    /// <summary>The name of a local or parameter: `CreatedAt` becomes `createdAt`, `APIKey` becomes `apiKey`.</summary>
    /// <exception cref="ArgumentException">The name breaks the naming rule, which the front end must have refused.</exception>
    public static CSharpIdentifier Camel(string name)
    {
        Require(name);
        return new CSharpIdentifier(LowerStart(name));
    }

    /// <summary>The name of a private field: `Shoes` becomes `_shoes`.</summary>
    /// <exception cref="ArgumentException">The name breaks the naming rule, which the front end must have refused.</exception>
    public static CSharpIdentifier Field(string name)
    {
        Require(name);
        return new CSharpIdentifier("_" + LowerStart(name));
    }

    /// <summary>
    /// A Pascal name made from any text (a kebab-case project name, an enum value): words of ASCII letters and digits, each with a capital. Different texts may
    /// give one name, so take it through a <see cref="MemberNames"/> or a <see cref="TypeNames"/>.
    /// </summary>
    public static CSharpIdentifier PascalFromText(string text)
    {
        // As sort keys are written: the other direction is another value.
        var builder = new StringBuilder(text is ['-', var next, ..] && char.IsAsciiLetter(next) ? "Minus" : "");
        var startsWord = true;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            builder.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
            if (builder.Length == MaximumLength)
            {
                break;
            }
        }

        if (builder.Length == 0 || char.IsAsciiDigit(builder[0]))
        {
            builder.Insert(0, "Value");
        }

        return new CSharpIdentifier(builder.ToString());
    }

    /// <summary>This name with letters or digits added behind it.</summary>
    /// <exception cref="ArgumentException">The suffix holds anything else.</exception>
    public CSharpIdentifier WithSuffix(string suffix) => suffix.All(char.IsAsciiLetterOrDigit)
        ? new CSharpIdentifier(Name + suffix)
        : throw new ArgumentException($"'{suffix}' cannot be part of a name.", nameof(suffix));

    /// <summary>Whether the front end may let the name through: `[A-Za-z][A-Za-z0-9]*`, at most 60 long.</summary>
    public static bool IsValidName(string name) =>
        name.Length is > 0 and <= MaximumLength && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    public bool Equals(CSharpIdentifier? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as CSharpIdentifier);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Text;

    private static void Require(string name)
    {
        if (!IsValidName(name))
        {
            throw new ArgumentException($"'{name}' is not a name of the language.", nameof(name));
        }
    }

    /// <summary>Lowers the leading capitals but the last that starts a word, the rule of `JsonNamingPolicy.CamelCase`.</summary>
    private static string LowerStart(string name)
    {
        var letters = name.ToCharArray();
        for (var index = 0; index < letters.Length && char.IsAsciiLetterUpper(letters[index]); index++)
        {
            if (index > 0 && index + 1 < letters.Length && char.IsAsciiLetterLower(letters[index + 1]))
            {
                break;
            }

            letters[index] = char.ToLowerInvariant(letters[index]);
        }

        return new string(letters);
    }
}
