using System.Collections.Immutable;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Expressions;

/// <summary>The names that an expression can use at its place, and what has been shown of them.</summary>
internal sealed class Scope
{
    private readonly Scope? parent;
    private readonly Dictionary<string, VariableSymbol> variables = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> nonNull;

    private Scope(Scope? parent, ImmutableHashSet<string> nonNull)
    {
        this.parent = parent;
        this.nonNull = nonNull;
    }

    /// <summary>A scope of its own.</summary>
    public static Scope Root() => new(null, []);

    /// <summary>The scope of a rule, which sees its own value alone.</summary>
    public static Scope OfRule(VariableSymbol value)
    {
        var scope = new Scope(null, []) { IsRule = true };
        scope.Add(value);
        return scope;
    }

    /// <summary>Whether it is that of a rule.</summary>
    public bool IsRule { get; private init; }

    /// <summary>The models that relations of a row at hand lead to, by name; null where no row is at hand.</summary>
    public IReadOnlyDictionary<string, ModelSymbol>? Related { get; private init; }

    /// <summary>The row whose members may stand by themselves; null where none may.</summary>
    public VariableSymbol? BareRow { get; private init; }

    /// <summary>The scope of a statement on rows, from where relations can be followed.</summary>
    /// <param name="models">The models that they lead to.</param>
    /// <param name="bareRow">The row whose members may stand by themselves.</param>
    public Scope OfRows(IReadOnlyDictionary<string, ModelSymbol> models, VariableSymbol? bareRow) => new(this, nonNull) { IsRule = IsRule, Related = models, BareRow = bareRow };

    /// <summary>An inner scope: it sees this one's names; what it declares or shows ends with it.</summary>
    /// <param name="alsoNonNull">Paths that are not null inside.</param>
    public Scope Inner(IEnumerable<string>? alsoNonNull = null) => new(this, nonNull.Union(alsoNonNull ?? [])) { IsRule = IsRule, Related = Related, BareRow = BareRow };

    /// <summary>Every visible variable.</summary>
    public IEnumerable<VariableSymbol> Visible => variables.Values.Concat(parent?.Visible ?? []);

    /// <summary>The visible variable of a name, or null.</summary>
    public VariableSymbol? Find(string name) => variables.GetValueOrDefault(name) ?? parent?.Find(name);

    /// <summary>Adds a variable; the caller has checked that its name is free.</summary>
    public void Add(VariableSymbol variable) => variables[variable.Name] = variable;

    /// <summary>Whether the value at a path has been shown to be there.</summary>
    public bool IsNonNull(string path) => nonNull.Contains(path);

    /// <summary>Notes from here on that the values at some paths are there.</summary>
    public void Show(IEnumerable<string> paths) => nonNull = nonNull.Union(paths);

    /// <summary>Forgets what was shown of a variable and its members, here and outside: it has been written.</summary>
    public void Forget(string variable)
    {
        nonNull = [.. nonNull.Where(path => path != variable && !path.StartsWith(variable + ".", StringComparison.Ordinal))];
        parent?.Forget(variable);
    }
}
