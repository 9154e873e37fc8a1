using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>The bound values of one statement, in order; equal ones are sent once.</summary>
/// <param name="expressions">Writes the values as C#.</param>
/// <param name="names">The C# names of enums.</param>
internal sealed class QueryParameters(ExpressionEmitter expressions, ServiceNames names)
{
    private readonly List<CSharpCode> _parameters = [];
    private readonly Stack<CSharpCode> _guards = new();

    /// <summary>The calls that make the parameters, in order.</summary>
    public IReadOnlyList<CSharpCode> All => _parameters;

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

    /// <summary>Adds a value that is about to be stored: the service checks what no constraint of the database does, unless the request's own check showed it.</summary>
    public SqlParameter AddStored(BoundExpression value, PropertySymbol property)
    {
        var patterns = property.Rules.Patterns;
        if (patterns.IsEmpty || value is BoundLiteral { Value: null } || IsChecked(value, patterns))
        {
            return Add(value, property.Type);
        }

        var code = patterns.Aggregate(expressions.Emit(value), (inner, pattern) => CSharpCode.Primary(
            $"WholeMatch.Stored({inner}, {CSharpCode.Literal(pattern)}, {CSharpCode.Literal(property.Name)})"));
        return Add(ParameterEmitter.Emit(property.Type, code, names));
    }

    private static bool IsChecked(BoundExpression value, ImmutableArray<string> patterns) => value switch
    {
        BoundMember { Member: FieldSymbol field } => patterns.All(pattern => field.Rules.Patterns.Contains(pattern)),
        BoundNonNull nonNull => IsChecked(nonNull.Operand, patterns),
        BoundConversion conversion => IsChecked(conversion.Operand, patterns),
        _ => false,
    };

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

        var guard = CSharpCode.Join(CSharpCode.Of($" && "), _guards.Reverse().Select(part => part.Parenthesized()));
        var absent = ExpressionEmitter.IsValueType(value.Type)
            ? CSharpCode.Of($"({CSharpTypes.Of(value.Type.AsOptional(), names)})null")
            : CSharpCode.Null;
        return CSharpCode.Of($"{guard} ? {code.Parenthesized()} : {absent}");
    }
}
