using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>The bound values of one statement, in order; equal ones are sent once.</summary>
/// <param name="expressions">Writes the values as C#.</param>
/// <param name="names">The C# names of enums.</param>
internal sealed class QueryParameters(ExpressionEmitter expressions, ServiceNames names)
{
    private readonly List<CSharpCode> _parameters = [];
    private readonly Stack<(CSharpCode Code, ImmutableHashSet<string> Shown)> _guards = new();
    private int _rowGuards;

    /// <summary>The calls that make the parameters, in order, as a list expression; several stand on a line each.</summary>
    public CSharpCode List
    {
        get
        {
            if (Rest is { } alone && _parameters.Count == 0)
            {
                return CSharpCode.Identifier(alone);
            }

            var all = _parameters.Concat(Rest is { } rest ? [CSharpCode.Of($".. {rest}")] : Array.Empty<CSharpCode>()).ToList();
            return all.Count > 1
                ? CSharpCode.Primary($"[\n{CSharpCode.Lines(all.Select(parameter => CSharpCode.Of($"    {parameter},")))}\n]")
                : CSharpCode.Primary($"[{CSharpCode.Lines(all)}]");
        }
    }

    /// <summary>A list of parameters that stands behind all others; null where there is none.</summary>
    public CSharpIdentifier? Rest { get; set; }

    /// <summary>How many there are.</summary>
    public int Count => _parameters.Count;

    /// <summary>Adds a value.</summary>
    /// <param name="value">An expression without the row at hand.</param>
    /// <param name="type">The type that it is compared or stored as.</param>
    /// <param name="scale">The digits behind the point of a decimal.</param>
    /// <param name="isWide">Whether SQLite holds it in more than 64 bits.</param>
    public SqlParameter Add(BoundExpression value, TypeSymbol type, int? scale = null, bool isWide = false)
    {
        var inner = value;
        while (inner is BoundNonNull or BoundConversion)
        {
            inner = inner is BoundNonNull nonNull ? nonNull.Operand : ((BoundConversion)inner).Operand;
        }

        // A plain value may be absent, which is NULL; anything else is computed only where the expression would be.
        var code = inner is BoundVariable or BoundMember or BoundLiteral ? expressions.Emit(inner) : Guarded(value);
        return Add(ParameterEmitter.Emit(type, code, names, scale, isWide));
    }

    /// <summary>Adds a list of values as one parameter.</summary>
    /// <param name="list">An expression without the row at hand.</param>
    /// <param name="element">The type of its elements, which are always there.</param>
    /// <param name="scale">The digits behind the point of decimals.</param>
    public SqlParameter AddList(BoundExpression list, TypeSymbol element, int scale)
    {
        var inner = list is BoundNonNull nonNull ? nonNull.Operand : list;
        return Add(ParameterEmitter.EmitList(element, inner is BoundVariable or BoundMember ? expressions.Emit(inner) : Guarded(list), names, scale));
    }

    /// <summary>Adds a value that is stored: behind the rules of its property, unless it is known to keep them.</summary>
    public SqlParameter AddStored(PropertyValue stored) => RuleEmitter.IsNeeded(stored.Property, stored.Value)
        ? Add(ParameterEmitter.Emit(stored.Property.Type, WhenSent(stored, new RuleEmitter(expressions, names).Stored(stored.Property, stored.Value)), names))
        : Add(stored.Value, stored.Property.Type);

    // A default that stands for what was not sent is not stored, and breaks no rule.
    private CSharpCode WhenSent(PropertyValue stored, CSharpCode value) => stored is { Sent: { } sent, Value.Type.IsOptional: false }
        ? CSharpCode.Operation(CSharpPrecedence.Conditional, $"{expressions.Emit(sent).AtLeast(CSharpPrecedence.Equality)} ? {value.AtLeast(CSharpPrecedence.Additive)} : {Absent(stored.Value.Type)}")
        : value;

    /// <summary>Adds a finished parameter.</summary>
    public SqlParameter Add(CSharpCode parameter)
    {
        var index = _parameters.FindIndex(known => known.Text == parameter.Text);
        if (index < 0)
        {
            _parameters.Add(parameter);
            index = _parameters.Count - 1;
        }

        return new SqlParameter(index + 1);
    }

    /// <summary>Runs a translation whose values count only where a condition on the request holds, or does not.</summary>
    public T Under<T>(BoundExpression condition, bool holds, Func<T> translate)
    {
        var facts = NullFlow.Facts(condition);
        _guards.Push((Guard(condition, holds), holds ? facts.WhenTrue : facts.WhenFalse));
        var result = translate();
        _guards.Pop();
        return result;
    }

    /// <summary>Whether a condition under which the translation at hand counts shows a value of the request to be there.</summary>
    public bool IsShown(BoundExpression value) => NullFlow.PathOf(value) is { } path && _guards.Any(guard => guard.Shown.Contains(path));

    /// <summary>Runs a translation whose values count only for rows that meet a condition, which the service cannot tell.</summary>
    public T UnderRow<T>(Func<T> translate)
    {
        _rowGuards++;
        var result = translate();
        _rowGuards--;
        return result;
    }

    /// <summary>Whether a value would be computed though no row may ask for it.</summary>
    public bool IsUnderRow => _rowGuards > 0;

    private CSharpCode Guarded(BoundExpression value)
    {
        var code = expressions.Emit(value);

        // What only another condition, or a test of the row, shows to be there may be absent here.
        var guards = _guards.Reverse().Select(guard => guard.Code).Concat(Tests(value)).ToArray();
        if (guards.Length == 0)
        {
            return code;
        }

        var guard = CSharpCode.Join(CSharpCode.Of($" && "), guards.Select(part => part.AtLeast(CSharpPrecedence.Equality)));
        var tested = guards.Length == 1 ? guard : guard.Parenthesized();
        return CSharpCode.Operation(CSharpPrecedence.Conditional, $"{tested} ? {code.AtLeast(CSharpPrecedence.Additive)} : {Absent(value.Type)}");
    }

    private CSharpCode Absent(TypeSymbol type) => ExpressionEmitter.IsValueType(type)
        ? CSharpCode.Operation(CSharpPrecedence.Unary, $"({CSharpTypes.Of(type.AsOptional(), names)})null")
        : CSharpCode.Null;

    private CSharpCode Guard(BoundExpression condition, bool holds)
    {
        var code = expressions.Emit(condition);
        var test = holds ? code : CSharpCode.Operation(CSharpPrecedence.Unary, $"!{code.Parenthesized()}");
        var tests = Tests(condition).ToArray();
        return tests.Length == 0
            ? test
            : CSharpCode.Operation(CSharpPrecedence.And, $"{CSharpCode.Join(CSharpCode.Of($" && "), tests.Append(test).Select(part => part.AtLeast(CSharpPrecedence.Equality)))}");
    }

    private IEnumerable<CSharpCode> Tests(BoundExpression value) =>
        Presence.Of(value, [.. _guards.SelectMany(guard => guard.Shown)]).Select(expressions.TestPresence);
}
