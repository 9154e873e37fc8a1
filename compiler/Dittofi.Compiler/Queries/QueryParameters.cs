using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
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
    private readonly Stack<CSharpCode> _guards = new();

    /// <summary>The calls that make the parameters, in order, as a list expression; several stand on a line each.</summary>
    public CSharpCode List => _parameters.Count > 1
        ? CSharpCode.Primary($"[\n{CSharpCode.Lines(_parameters.Select(parameter => CSharpCode.Of($"    {parameter},")))}\n]")
        : CSharpCode.Primary($"[{CSharpCode.Lines(_parameters)}]");

    /// <summary>How many there are.</summary>
    public int Count => _parameters.Count;

    /// <summary>Adds a value.</summary>
    /// <param name="value">An expression without the row at hand.</param>
    /// <param name="type">The type that it is compared or stored as.</param>
    /// <param name="scale">The digits behind the point of a decimal.</param>
    public SqlParameter Add(BoundExpression value, TypeSymbol type, int? scale = null)
    {
        var inner = value;
        while (inner is BoundNonNull or BoundConversion)
        {
            inner = inner is BoundNonNull nonNull ? nonNull.Operand : ((BoundConversion)inner).Operand;
        }

        // A plain value may be absent, which is NULL; anything else is computed only where the expression would be.
        var code = inner is BoundVariable or BoundMember or BoundLiteral ? expressions.Emit(inner) : Guarded(value);
        return Add(ParameterEmitter.Emit(type, code, names, scale));
    }

    /// <summary>Adds a value that is stored: behind the rules of its property, unless it is known to keep them.</summary>
    public SqlParameter AddStored(PropertyValue stored) => RuleEmitter.IsNeeded(stored.Property, stored.Value)
        ? Add(ParameterEmitter.Emit(stored.Property.Type, RuleEmitter.Checked(stored.Property, stored.Value, expressions.Emit(stored.Value), names), names))
        : Add(stored.Value, stored.Property.Type);

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

    /// <summary>Runs a translation whose values count only where a condition on the request holds.</summary>
    public T Under<T>(CSharpCode guard, Func<T> translate)
    {
        _guards.Push(guard);
        var result = translate();
        _guards.Pop();
        return result;
    }

    private CSharpCode Guarded(BoundExpression value)
    {
        var code = expressions.Emit(value);
        if (_guards.Count == 0)
        {
            return code;
        }

        var guard = CSharpCode.Join(CSharpCode.Of($" && "), _guards.Reverse().Select(part => part.AtLeast(CSharpPrecedence.Equality)));
        var absent = ExpressionEmitter.IsValueType(value.Type)
            ? CSharpCode.Operation(CSharpPrecedence.Unary, $"({CSharpTypes.Of(value.Type.AsOptional(), names)})null")
            : CSharpCode.Null;
        var tested = _guards.Count == 1 ? guard : guard.Parenthesized();
        return CSharpCode.Operation(CSharpPrecedence.Conditional, $"{tested} ? {code.AtLeast(CSharpPrecedence.Additive)} : {absent}");
    }
}
