using System.Globalization;

namespace Dittofi.Compiler.Types.Scalars;

/// <summary>A row of the table of types: all that the compiler knows of one scalar.</summary>
internal abstract class ScalarDefinition
{
    /// <summary>The YAML word.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence for the reference.</summary>
    public abstract string Summary { get; }

    /// <summary>The C# type that holds a value.</summary>
    public abstract string CSharpName { get; }

    /// <summary>Whether the C# type is a value type, so that its optional form is <see cref="Nullable{T}"/>.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>The namespace of the C# type, where it is no keyword.</summary>
    public virtual string Namespace => "System";

    /// <summary>Whether values are texts, which compare by code point.</summary>
    public bool IsText => CSharpName == "string";

    /// <summary>The name that the runtime's readers, writers and parameters give the type: <c>row.Text(0)</c>, <c>Param.Text(x)</c>.</summary>
    public abstract string RuntimeName { get; }

    /// <summary>The same where a value is stored: a type that is stored as another has only readers of requests of its own.</summary>
    public virtual string StoredName => RuntimeName;

    /// <summary>The class of the runtime whose <c>ToText</c> puts a value into a text; null where C#'s own invariant form is the language's.</summary>
    public virtual string? TextClass => null;

    /// <summary>The SQLite storage class (STRICT tables).</summary>
    public abstract string SqliteType { get; }

    /// <summary>The JSON Schema type and format of a value (OpenAPI 3).</summary>
    public abstract (string Type, string? Format) Schema { get; }

    /// <summary>A regular expression (ECMA-262) that every value in a request matches, where the format says less.</summary>
    public virtual string? RequestPattern => null;

    /// <summary>The same of values in answers, whose form is the service's.</summary>
    public virtual string? AnswerPattern => null;

    /// <summary>What every number in a request is a multiple of: digits beyond it break a rule (422). Null where there is no such rule.</summary>
    public virtual decimal? RequestStep(ScalarType type) => null;

    /// <summary>Where numbers stand in the order of promotion; null for what is no number.</summary>
    public virtual int? NumericRank => null;

    /// <summary>Whether every value of another type is one of this type, so that it fits without being asked for.</summary>
    public virtual bool Takes(ScalarDefinition other) => other.NumericRank < NumericRank;

    /// <summary>Whether values compare with <c>&lt;</c> and sort.</summary>
    public virtual bool IsOrdered => true;

    /// <summary>Whether the rules <c>min</c> and <c>max</c> mean something.</summary>
    public virtual bool TakesLimits => NumericRank is not null;

    /// <summary>Whether values compare with <c>==</c>; what does not compares with null alone, has no order, and cannot stand in a text.</summary>
    public virtual bool IsComparable => true;

    /// <summary>The most characters of a text of the type, where the type itself limits them.</summary>
    public virtual int? LongestText => null;

    /// <summary>How many arguments in parentheses the type takes at the least and at the most.</summary>
    public virtual (int Least, int Most) Arguments => (0, 0);

    /// <summary>The PostgreSQL column type.</summary>
    public abstract string PostgreSqlType(ScalarType type);

    /// <summary>What is wrong with the arguments, or null.</summary>
    public virtual string? CheckArguments(int? first, int? second) => null;

    /// <summary>The value of a literal, boxed in its C# type, or null when the text is none.</summary>
    public abstract object? ParseLiteral(string text, ScalarType type);

    /// <summary>A value as it stands in an address or a header.</summary>
    public virtual string Format(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A value that an example can show; null where rules choose it.</summary>
    public virtual object? Example => null;

    /// <summary>What a literal looks like; for messages.</summary>
    public abstract string LiteralHelp { get; }
}
