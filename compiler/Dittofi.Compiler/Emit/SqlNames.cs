using System.Security.Cryptography;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// The names that tables, columns and constraints get from the names of the language. `SnakeCase` keeps distinct names distinct; `Pluralise` does not
/// (`Shoe`, `Shoes`), so the binder compares tables.
/// </summary>
internal static class SqlNames
{
    /// <summary>`Shoe` becomes `shoes`.</summary>
    public static SqlIdentifier Table(string model) => SqlIdentifier.Of(Shorten(EnglishPlural.Of(SnakeCase(model))));

    /// <summary>`createdAt` becomes `created_at`; a system column such as `oid` gets `_` behind it.</summary>
    public static SqlIdentifier Column(string property)
    {
        var name = Shorten(SnakeCase(property));
        return SqlIdentifier.Column(SqlIdentifier.IsValidColumn(name) ? name : name + "_");
    }

    /// <summary>The column that holds a many-to-one relation: `brand` becomes `brand_id`.</summary>
    public static SqlIdentifier RelationColumn(string property) => SqlIdentifier.Column(Shorten(SnakeCase(property) + "_id"));

    /// <summary>The table of a many-to-many relation: `tags` of `Article` becomes `article_tags`.</summary>
    public static SqlIdentifier JoinTable(string model, string property) => SqlIdentifier.Of(Shorten($"{SnakeCase(model)}_{SnakeCase(property)}"));

    /// <summary>`shoes_pkey`</summary>
    public static SqlIdentifier PrimaryKey(SqlIdentifier table) => Constraint(table, [], "pkey");

    /// <summary>`shoes_price_min_check`</summary>
    public static SqlIdentifier Check(SqlIdentifier table, SqlIdentifier column, string rule) =>
        SqlIdentifier.Of(Shorten($"{table.Name}_{column.Name}_{SnakeCase(rule)}_check"));

    /// <summary>`shoes_brand_id_fkey`</summary>
    public static SqlIdentifier ForeignKey(SqlIdentifier table, SqlIdentifier column) => Constraint(table, [column], "fkey");

    /// <summary>`shoes_type_brand_id_key`</summary>
    public static SqlIdentifier Unique(SqlIdentifier table, IEnumerable<SqlIdentifier> columns) => Constraint(table, columns, "key");

    /// <summary>`shoes_price_idx`</summary>
    public static SqlIdentifier Index(SqlIdentifier table, IEnumerable<SqlIdentifier> columns) => Constraint(table, columns, "idx");

    /// <summary>`shoes_brand_id_fkey_insert`</summary>
    public static SqlIdentifier Trigger(SqlIdentifier constraint, string moment) => SqlIdentifier.Of(Shorten($"{constraint.Name}_{moment}"));

    /// <summary>The name that a table has while it takes the place of another: `_new_shoes`. No name that an author's gives starts so.</summary>
    public static SqlIdentifier Aside(SqlIdentifier table) => SqlIdentifier.Of(Shorten("_new_" + table.Name));

    public static string Pluralise(string word) => EnglishPlural.Of(word);

    /// <summary>`createdAt` becomes `created_at`, `APIKey` `api_key`, `line1` `line1`.</summary>
    public static string SnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            if (index > 0 && char.IsAsciiLetterUpper(character))
            {
                var endsCapitals = index + 1 < name.Length && char.IsAsciiLetterLower(name[index + 1]);
                if (!char.IsAsciiLetterUpper(name[index - 1]) || endsCapitals)
                {
                    builder.Append('_');
                }
            }

            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }

    private static SqlIdentifier Constraint(SqlIdentifier table, IEnumerable<SqlIdentifier> columns, string kind) =>
        SqlIdentifier.Of(Shorten(string.Join('_', [table.Name, .. columns.Select(column => column.Name), kind])));

    /// <summary>A name that PostgreSQL would cut keeps its start and gets eight digits of its hash, so that two long names stay two.</summary>
    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= SqlIdentifier.MaximumBytes)
        {
            return name;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        var start = new StringBuilder();
        var left = SqlIdentifier.MaximumBytes - hash.Length - 1;
        foreach (var rune in name.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0)
            {
                break;
            }

            start.Append(rune.ToString());
        }

        return $"{start}_{hash}";
    }
}
