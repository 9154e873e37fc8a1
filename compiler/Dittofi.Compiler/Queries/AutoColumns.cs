using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>What the system writes itself: when a row was made and last written, and how often.</summary>
internal static class AutoColumns
{
    /// <summary>The parameter of the action's one reading of the clock.</summary>
    public static SqlParameter Now(QueryParameters parameters) => parameters.Add(CSharpCode.Primary($"Param.Instant(now)"));

    /// <summary>Whether writing a row of the model needs the clock.</summary>
    public static bool NeedsClock(ModelSymbol model) => model.Properties.Any(property => property.Auto == AutoValue.Updated);

    /// <summary>The columns of a new row and their values.</summary>
    public static IEnumerable<(SqlIdentifier Column, SqlText Value)> OfCreate(ModelSymbol model, QueryParameters parameters)
    {
        foreach (var property in model.Properties.Where(property => property.IsSystem && property.Name != ModelBinder.IdName))
        {
            var value = property.Auto == AutoValue.Version ? SqlText.Literal(1) : SqlText.Of($"{Now(parameters)}");
            yield return (SqlIdentifier.Column(property.Column), value);
        }
    }

    /// <summary>The assignments that every later write of a row makes.</summary>
    public static IEnumerable<SqlText> OfUpdate(ModelSymbol model, SqlExpressionEmitter sql, QueryParameters parameters)
    {
        foreach (var property in model.Properties)
        {
            var column = SqlIdentifier.Column(property.Column);
            if (property.Auto == AutoValue.Updated)
            {
                yield return SqlText.Of($"{column} = {Now(parameters)}");
            }
            else if (property.Auto == AutoValue.Version)
            {
                yield return SqlText.Of($"{column} = {sql.Next(SqlText.Of($"{column}"), property.Type == TypeTable.Integer)}");
            }
        }
    }
}
