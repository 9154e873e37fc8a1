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
        Local = lowerer.Variables.Fresh(IsTag ? "versions" : "version");
    }

    /// <summary>The local that holds the version, or those that the tags of a header hold.</summary>
    public CSharpIdentifier Local { get; }

    /// <summary>What reads it.</summary>
    public CSharpCode Read => CSharpCode.Primary($"IfMatch.Read({_lowerer.Expressions.Emit(_given)})");

    // A header holds several tags, or `*`.
    private bool IsTag => _given.Type.NonOptional is ScalarType { Definition: TextDefinition };

    /// <summary>The test of a write; null where it takes any version.</summary>
    public static VersionTest? Of(WriteFilter filter, ModelSymbol model, EventLowerer lowerer) =>
        filter.IfMatch is { } given && PropertyOf(model) is { } property ? new VersionTest(given, property, lowerer) : null;

    /// <summary>The property that counts the versions of a model's rows, if one does.</summary>
    public static PropertySymbol? PropertyOf(ModelSymbol model) => model.Properties.FirstOrDefault(property => property.Auto == AutoValue.Version);

    /// <summary>The condition, behind others.</summary>
    public SqlText Condition(QueryParameters parameters)
    {
        var column = SqlIdentifier.Column(_property.Column);
        if (!IsTag)
        {
            return SqlText.Of($"\n  AND {column} = {parameters.Add(CSharpCode.Primary($"Param.Long({Local})"))}");
        }

        var versions = parameters.Add(CSharpCode.Primary($"Param.LongList({Local})"));
        return _lowerer.Dialect == SqlDialect.Sqlite
            ? SqlText.Of($"\n  AND ({versions} IS NULL OR {column} IN (SELECT value FROM json_each({versions})))")
            : SqlText.Of($"\n  AND ({versions} IS NULL OR {column} = ANY ({versions}))");
    }

    /// <summary>The statement that counts the row whatever its version.</summary>
    public CSharpIdentifier Find(WriteFilter filter, ModelSymbol model, QueryParameters parameters) => _lowerer.AddStatement(
        "Find" + model.Name,
        CSharpCode.RawLiteral(SqlText.Of($"SELECT count(*)\nFROM {SqlIdentifier.Of(model.Table)}{filter.ToSql(model, _lowerer.Sql(parameters, model), parameters)}")));
}
