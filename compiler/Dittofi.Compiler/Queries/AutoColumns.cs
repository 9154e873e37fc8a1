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

    /// <summary>Whether making one does.</summary>
    public static bool NeedsClockToCreate(ModelSymbol model) => model.Properties.Any(property => property.IsSystem && property.Auto != AutoValue.Version && !(property == model.Id && model.CountsIds));

    /// <summary>The columns of a new row and their values; the id among them, where the service makes it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parameters">Takes the clock.</param>
    /// <param name="dialect">The database's SQL.</param>
    /// <param name="id">What an id that is made for each row comes from.</param>
    public static IEnumerable<(SqlIdentifier Column, SqlText Value)> OfCreate(ModelSymbol model, QueryParameters parameters, SqlDialect dialect, Func<CSharpCode, SqlText> id)
    {
        foreach (var property in model.Properties.Where(property => property.IsSystem && !(property == model.Id && model.CountsIds)))
        {
            var value = property == model.Id ? id(CSharpCode.Primary($"Param.Uuid(Guid.CreateVersion7(now))"))
                : property.Auto == AutoValue.Version ? SqlText.Literal(1)
                : StoredForm.Write(property, SqlText.Of($"{Now(parameters)}"), dialect);
            yield return (SqlIdentifier.Column(property.Column), value);
        }
    }

    /// <summary>The assignments that every later write of a row makes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sql">Writes checked arithmetic.</param>
    /// <param name="parameters">Takes the clock.</param>
    /// <param name="dialect">The database's SQL.</param>
    /// <param name="isQualified">Whether a second row of the table is in sight, so that the stored one is named by its table.</param>
    public static IEnumerable<SqlText> OfUpdate(ModelSymbol model, SqlExpressionEmitter sql, QueryParameters parameters, SqlDialect dialect, bool isQualified = false)
    {
        foreach (var property in model.Properties)
        {
            var column = SqlIdentifier.Column(property.Column);
            if (property.Auto == AutoValue.Updated)
            {
                yield return SqlText.Of($"{column} = {StoredForm.Write(property, SqlText.Of($"{Now(parameters)}"), dialect)}");
            }
            else if (property.Auto == AutoValue.Version)
            {
                var stored = isQualified ? SqlText.Of($"{SqlIdentifier.Of(model.Table)}.{column}") : SqlText.Of($"{column}");
                yield return SqlText.Of($"{column} = {sql.Next(stored, property.Type == TypeTable.Integer)}");
            }
        }
    }
}
