using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Events;

/// <summary>Writes the test that a row still has the version that a request means.</summary>
internal sealed class VersionTest
{
    private readonly BoundExpression _given;
    private readonly PropertySymbol _property;
    private readonly EventLowerer _lowerer;

    private VersionTest(BoundExpression given, PropertySymbol property, EventLowerer lowerer)
    {
        (_given, _property, _lowerer) = (given, property, lowerer);
        Local = lowerer.Variables.Fresh("version");
    }

    /// <summary>The local that holds the version.</summary>
    public CSharpIdentifier Local { get; }

    /// <summary>What reads it.</summary>
    public CSharpCode Read => CSharpCode.Primary($"IfMatch.Read({_lowerer.Expressions.Emit(_given)})");

    // An entity tag may be `*`.
    private bool MayBeAny => _given.Type.NonOptional is ScalarType { Definition: TextDefinition };

    /// <summary>The test of a write; null where it takes any version.</summary>
    public static VersionTest? Of(WriteFilter filter, ModelSymbol model, EventLowerer lowerer) =>
        filter.IfMatch is { } given && PropertyOf(model) is { } property ? new VersionTest(given, property, lowerer) : null;

    /// <summary>The property that counts the versions of a model's rows, if one does.</summary>
    public static PropertySymbol? PropertyOf(ModelSymbol model) => model.Properties.FirstOrDefault(property => property.Auto == AutoValue.Version);

    /// <summary>The condition, behind others.</summary>
    public SqlText Condition(QueryParameters parameters)
    {
        var column = SqlIdentifier.Column(_property.Column);
        var version = parameters.Add(CSharpCode.Primary($"Param.Long({Local})"));
        return MayBeAny ? SqlText.Of($"\n  AND ({version} IS NULL OR {column} = {version})") : SqlText.Of($"\n  AND {column} = {version}");
    }

    /// <summary>The statement that counts the row whatever its version.</summary>
    public CSharpIdentifier Find(WriteFilter filter, ModelSymbol model, QueryParameters parameters) => _lowerer.AddStatement(
        "Find" + model.Name,
        CSharpCode.RawLiteral(SqlText.Of($"SELECT count(*)\nFROM {SqlIdentifier.Of(model.Table)}{filter.ToSql(model, _lowerer.Sql(parameters, model), parameters)}")));
}
