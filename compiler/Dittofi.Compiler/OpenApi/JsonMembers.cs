using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Collects the members of a JSON object; what is null is left out.</summary>
internal sealed class JsonMembers
{
    private readonly List<KeyValuePair<string, JsonText>> _members = [];

    /// <summary>An object with a member for each entry.</summary>
    public static JsonText Map<T>(IEnumerable<KeyValuePair<string, T>> entries, Func<T, JsonText> write) =>
        JsonText.Object(entries.Select(entry => KeyValuePair.Create(entry.Key, write(entry.Value))));

    public JsonMembers Add(string name, string? text) => Add(name, text is null ? null : JsonText.Literal(text));

    public JsonMembers Add(string name, JsonText? value)
    {
        if (value is not null)
        {
            _members.Add(KeyValuePair.Create(name, value));
        }

        return this;
    }

    /// <summary>Adds an object or an array that has something in it.</summary>
    public JsonMembers AddUnlessEmpty(string name, JsonText value) => value.Text is "{}" or "[]" ? this : Add(name, value);

    public JsonText ToJson() => JsonText.Object(_members);
}
