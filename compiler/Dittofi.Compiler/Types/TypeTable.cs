using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Types;

/// <summary>The one table of scalar types, in the order of the reference.</summary>
internal static class TypeTable
{
    /// <summary><c>text</c> without a length.</summary>
    public static readonly ScalarType Text = new(new TextDefinition());

    /// <summary><c>integer</c>.</summary>
    public static readonly ScalarType Integer = new(new IntegerDefinition());

    /// <summary><c>long</c>.</summary>
    public static readonly ScalarType Long = new(new LongDefinition());

    /// <summary>A decimal whose digits no place has limited: the type of arithmetic.</summary>
    public static readonly ScalarType Decimal = new(new DecimalDefinition());

    /// <summary><c>double</c>.</summary>
    public static readonly ScalarType Double = new(new DoubleDefinition());

    /// <summary><c>boolean</c>.</summary>
    public static readonly ScalarType Boolean = new(new BooleanDefinition());

    /// <summary><c>date</c>.</summary>
    public static readonly ScalarType Date = new(new DateDefinition());

    /// <summary><c>time</c>.</summary>
    public static readonly ScalarType Time = new(new TimeDefinition());

    /// <summary><c>datetime</c>.</summary>
    public static readonly ScalarType DateTime = new(new DateTimeDefinition());

    /// <summary><c>uuid</c>.</summary>
    public static readonly ScalarType Uuid = new(new UuidDefinition());

    /// <summary><c>email</c>.</summary>
    public static readonly ScalarType Email = new(new EmailDefinition());

    /// <summary><c>url</c>.</summary>
    public static readonly ScalarType Url = new(new UrlDefinition());

    /// <summary><c>json</c>.</summary>
    public static readonly ScalarType Json = new(new JsonDefinition());

    /// <summary>Every scalar without arguments.</summary>
    public static readonly IReadOnlyList<ScalarType> All = [Text, Integer, Long, Decimal, Double, Boolean, Date, Time, DateTime, Uuid, Email, Url, Json];

    /// <summary>The word that starts an enum type.</summary>
    public const string EnumWord = "enum";

    /// <summary>The word that starts a record of which nothing is required.</summary>
    public const string PartialWord = "partial";

    // What most numbers with a point are: money.
    private const string Digits = "decimal(12,2)";

    /// <summary>Types of the language that this version refuses by name.</summary>
    public static readonly IReadOnlyList<string> Later = ["password", "file"];

    /// <summary>What other languages call a type, for suggestions.</summary>
    public static readonly IReadOnlyDictionary<string, string> Elsewhere = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = "text",
        ["str"] = "text",
        ["char"] = "text",
        ["varchar"] = "text",
        ["nvarchar"] = "text",
        ["int"] = "integer",
        ["int32"] = "integer",
        ["short"] = "integer",
        ["smallint"] = "integer",
        ["int64"] = "long",
        ["bigint"] = "long",
        ["number"] = Digits,
        ["numeric"] = Digits,
        ["float"] = "double",
        ["real"] = "double",
        ["money"] = Digits,
        ["bool"] = "boolean",
        ["bit"] = "boolean",
        ["timestamp"] = "datetime",
        ["timestamptz"] = "datetime",
        ["datetimeoffset"] = "datetime",
        ["instant"] = "datetime",
        ["guid"] = "uuid",
        ["choice"] = EnumWord,
    };

    /// <summary>The words that a type may start with, models aside.</summary>
    public static IEnumerable<string> Words => All.Select(type => type.Definition.Name).Append(EnumWord).Append(PartialWord);

    /// <summary>The scalar of a name, or null.</summary>
    public static ScalarDefinition? Find(string name) => All.FirstOrDefault(type => type.Definition.Name == name)?.Definition;
}
