namespace Dittofi.Compiler.Emit;

/// <summary>The SQL of one of the two databases: how values are written as literals.</summary>
internal abstract class SqlDialect
{
    private protected SqlDialect(string name) => Name = name;

    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>The word of `database:` in `dittofi.yaml`.</summary>
    public string Name { get; }

    /// <summary>Whether short statements of several actions can be sent together.</summary>
    internal abstract bool HasBatches { get; }

    /// <summary>Whether a statement keeps a plan for all values of its parameters where it is estimated to cost no more than one made for those at hand.</summary>
    internal abstract bool KeepsPlans { get; }

    /// <summary>The literal without line ends or other characters that are not plain, so that indentation cannot change it.</summary>
    internal abstract string TextLiteral(string value);

    internal abstract string BooleanLiteral(bool value);

    internal abstract string UuidLiteral(Guid value);

    internal abstract string DateTimeLiteral(DateTimeOffset value);

    internal abstract string DateLiteral(DateOnly value);

    internal abstract string TimeLiteral(TimeOnly value);

    /// <summary>A value of the row at hand of <see cref="RowsSource"/>.</summary>
    internal abstract SqlText RowValue(SqlParameter place);

    /// <summary>The FROM and ORDER BY of many rows that stand behind a statement's other parameters.</summary>
    /// <param name="before">How many those are.</param>
    /// <param name="columns">How many values a row has.</param>
    internal abstract SqlText RowsSource(int before, int columns);

    public override string ToString() => Name;
}
