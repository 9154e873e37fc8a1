using System.Collections.Immutable;

namespace Dittofi.Compiler.Emit;

/// <summary>Named values, the whole of what one template knows. A template that asks for a name that is not here fails.</summary>
internal sealed record EmitObject : EmitValue
{
    private EmitObject(ImmutableDictionary<string, EmitValue> members) => Members = members;

    /// <summary>An object without members; <see cref="With(string, EmitValue)"/> adds them.</summary>
    public static EmitObject Empty { get; } = new(ImmutableDictionary.Create<string, EmitValue>(StringComparer.Ordinal));

    public ImmutableDictionary<string, EmitValue> Members { get; }

    /// <exception cref="ArgumentException">The name is given twice or is none a template can write (camelCase ASCII letters and digits).</exception>
    public EmitObject With(string name, EmitValue value)
    {
        if (!CSharpIdentifier.IsValidName(name) || !char.IsAsciiLetterLower(name[0]))
        {
            throw new ArgumentException($"'{name}' cannot be the name of a value in a template.", nameof(name));
        }

        return Members.ContainsKey(name)
            ? throw new ArgumentException($"'{name}' is given twice.", nameof(name))
            : new EmitObject(Members.Add(name, value));
    }

    public EmitObject With(string name, ISafeText text) => With(name, new EmitText(text));

    public EmitObject With(string name, bool flag) => With(name, new EmitFlag(flag));

    public EmitObject With(string name, long number) => With(name, new EmitNumber(number));

    public EmitObject With(string name, IEnumerable<EmitValue> items) => With(name, EmitList.Of(items));

    public EmitObject With(string name, IEnumerable<ISafeText> items) => With(name, EmitList.Of(items));
}
