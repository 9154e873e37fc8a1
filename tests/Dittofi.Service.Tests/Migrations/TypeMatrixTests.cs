using System.Globalization;
using System.Text;
using Dittofi.Compiler.Migrations;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>Every type and rule to every other over filled rows: what no hazard tells of keeps each value, and what fails was told of.</summary>
public sealed class TypeMatrixTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    // The type and rules, and the least and the greatest value that they allow, as the language writes them.
    private static readonly (string Type, string Rules, string Least, string Most)[] _kinds =
    [
        ("integer", "", "-2147483648", "2147483647"),
        ("integer", "min: 100", "100", "2147483647"),
        ("integer", "min: 0, max: 100", "0", "100"),
        ("integer", "max: 1", "-2147483648", "1"),
        ("integer", "oneOf: [1, 50]", "1", "50"),
        ("long", "", "-9223372036854775808", "9223372036854775807"),
        ("long", "min: 0, max: 1000", "0", "1000"),
        ("double", "", "-1.5", "1.5"),
        ("decimal(12,2)", "", "-9999999999.99", "9999999999.99"),
        ("decimal(14,2)", "min: 1", "1.00", "999999999999.99"),
        ("decimal(12,2)", "max: 1", "-9999999999.99", "1.00"),
        ("decimal(5,0)", "", "-99999", "99999"),
        ("text", "", "", "a longer one than twenty characters"),
        ("text(20)", "", "", "12345678901234567890"),
        ("text(20)", "minLength: 1", "1", "12345678901234567890"),
        ("text(5)", "", "", "12345"),
        ("text", "oneOf: [a, ccc]", "a", "ccc"),
        ("enum(a, bb)", "", "a", "bb"),
        ("enum(a, bb, ccc)", "", "a", "ccc"),
        ("uuid", "", "00000000-0000-0000-0000-000000000001", "ffffffff-ffff-4fff-bfff-ffffffffffff"),
        ("date", "", "0001-01-01", "9999-12-31"),
        ("date", "min: 2000-01-01", "2000-01-01", "9999-12-31"),
        ("datetime", "", "2000-01-01T00:00:00.000000Z", "2024-02-29T23:59:59.999999Z"),
        ("boolean", "", "false", "true"),
    ];

    // What is safe, by the places above.
    private const string Safe = """
        0: 5 7 8 12 13 14
        1: 0 5 7 8 9 12 13 14
        2: 0 5 6 7 8 11 12 13 14 15
        3: 0 5 7 8 10 12 13 14
        4: 0 2 5 6 7 8 9 11 12 13 14 15
        5: 12 13 14
        6: 0 5 7 8 11 12 13 14 15
        7:
        8:
        9:
        10: 8
        11: 0 5 8
        12:
        13: 12
        14: 12 13
        15: 12 13
        16: 12 13 14 15 18
        17: 12 13 14 15 18
        18: 12 13 14 15
        19: 12
        20: 12 13 14 22
        21: 12 13 14 20 22
        22:
        23:
        """;

    [Theory]
    [OnBothDatabases]
    public async Task What_is_called_safe_keeps_every_value_and_what_fails_was_named(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var pairs = (from one in Enumerable.Range(0, _kinds.Length) from other in Enumerable.Range(0, _kinds.Length) where one != other select (Old: one, New: other)).ToList();
        var before = Models(pairs, pair => pair.Old);
        var first = Plan(database, before, null, isConcurrent: false);
        var input = With(database, before, null, first);

        var hazards = Plan(database, Models(pairs, pair => pair.New), input.Migrations, isConcurrent: false).Hazards.Where(hazard => hazard.Code != "H09").Select(hazard => hazard.Subject).ToHashSet(StringComparer.Ordinal);
        var safe = pairs.Where(pair => !hazards.Contains($"{Model(pair)}.{Name(pair)}")).ToList();

        Assert.Equal(Safe.ReplaceLineEndings("\n"), string.Join('\n', Enumerable.Range(0, _kinds.Length).Select(one => $"{one}: {string.Join(' ', safe.Where(pair => pair.Old == one).Select(pair => pair.New))}".Trim())));
        await ExecuteAsync(database, connection, Sql(first) + string.Concat(pairs.GroupBy(Model).Select(group => $"""
            INSERT INTO {group.Key.ToLowerInvariant()}s (created_at, {string.Join(", ", group.Select(Column))}) VALUES ('2024-01-01T00:00:00.000000Z', {string.Join(", ", group.Select(pair => Literal(pair.Old, _kinds[pair.Old].Least, database)))});
            INSERT INTO {group.Key.ToLowerInvariant()}s (created_at, {string.Join(", ", group.Select(Column))}) VALUES ('2024-01-01T00:00:00.000000Z', {string.Join(", ", group.Select(pair => Literal(pair.Old, _kinds[pair.Old].Most, database)))});

            """)));
        var next = Plan(database, Models(pairs, pair => safe.Contains(pair) ? pair.New : pair.Old), input.Migrations, isConcurrent: false);
        Assert.All(next.Hazards, hazard => Assert.Equal("H09", hazard.Code));
        await ExecuteAsync(database, connection, $"BEGIN;\n{Sql(next)}\nCOMMIT;");

        foreach (var group in safe.GroupBy(Model))
        {
            var columns = group.ToList();
            var rows = await ExecuteAsync(database, connection, $"SELECT {string.Join(" || '|' || ", columns.Select(pair => Read(pair.New, Column(pair), database)))} FROM {group.Key.ToLowerInvariant()}s ORDER BY id");
            foreach (var (row, isLeast) in rows.Zip([true, false]))
            {
                Assert.Equal(columns.Select(pair => $"{Column(pair)} {Plain(isLeast ? _kinds[pair.Old].Least : _kinds[pair.Old].Most)}"), row.Split('|').Zip(columns, (value, pair) => $"{Column(pair)} {Value(value, pair, database)}"));
            }
        }
    }

    // A model holds at most 500 properties.
    private static string Models(List<(int Old, int New)> pairs, Func<(int Old, int New), int> kind) => string.Concat(pairs.GroupBy(Model).Select(group =>
        $"  {group.Key}:\n    properties:\n{string.Concat(group.Select(pair => $"      {Name(pair)}: {{ type: \"{_kinds[kind(pair)].Type}\"{(_kinds[kind(pair)].Rules.Length > 0 ? ", " : "")}{_kinds[kind(pair)].Rules} }}\n"))}"));

    private static string Model((int Old, int New) pair) => pair.Old % 2 == 0 ? "Even" : "Odd";

    private static string Name((int Old, int New) pair) => $"from{pair.Old}to{pair.New}";

    private static string Column((int Old, int New) pair) => Name(pair);

    private static string Literal(int kind, string value, string database) => _kinds[kind].Type switch
    {
        var type when Scale(type) is { } scale => database == Databases.Sqlite ? ((long)(decimal.Parse(value, CultureInfo.InvariantCulture) * (decimal)Math.Pow(10, scale))).ToString(CultureInfo.InvariantCulture) : value,
        "integer" or "long" or "double" => value,
        "boolean" => database == Databases.Sqlite ? value == "true" ? "1" : "0" : value,
        _ => $"'{value}'",
    };

    private static string Read(int kind, string column, string database) =>
        database == Databases.PostgreSql && _kinds[kind].Type == "datetime" ? $"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')" : $"CAST({column} AS text)";

    private static string Value(string read, (int Old, int New) pair, string database)
    {
        var type = _kinds[pair.New].Type;
        return database == Databases.Sqlite && Scale(type) is { } scale ? Plain((decimal.Parse(read, CultureInfo.InvariantCulture) / (decimal)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture))
            : type == "datetime" ? read.Replace("T00:00:00.000000Z", "", StringComparison.Ordinal)
            : Plain(read);
    }

    private static string Plain(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.############", CultureInfo.InvariantCulture)
        : value;

    private static int? Scale(string type) => type.StartsWith("decimal(", StringComparison.Ordinal) ? int.Parse(type.TrimEnd(')').Split(',')[1], CultureInfo.InvariantCulture) : null;

    private static string Sql(PlannedMigration plan) => string.Concat(plan.Steps.Select(step => Encoding.UTF8.GetString(step.Content.AsSpan())));
}
