using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the header of <c>dittofi.yaml</c>.</summary>
internal sealed class ProjectBinder(DiagnosticBag diagnostics)
{
    private const string LanguageVersion = "1";

    /// <summary>The project; with neutral values where something was reported.</summary>
    public ProjectSymbol Bind(HeaderSyntax header)
    {
        if (header.LanguageVersion is { } version && version.Value != LanguageVersion)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, version.Span, version.Value, "1, the version of the language that this compiler reads");
        }

        return new ProjectSymbol(BindName(header.Name), BindVersion(header.Version), header.Description, BindDatabase(header.Database))
        {
            TimeZone = BindTimeZone(header.TimeZone),
            Cors = new CorsBinder(diagnostics).Bind(header.Cors),
            Reading = new ReadingBinder(diagnostics).Bind(header.Reading),
            BasePath = header.BasePath is { } path ? RouteParser.ParseBase(path, diagnostics) : [],
        };
    }

    private string BindName(YamlScalar? name)
    {
        if (name is null || IsKebabCase(name.Value))
        {
            return name?.Value ?? "service";
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, name.Span, name.Value, "a name in kebab-case that starts with a letter, such as shoe-store, at most 60 long");
        return "service";
    }

    private string BindVersion(YamlScalar? version)
    {
        if (version is null || IsSemanticVersion(version.Value))
        {
            return version?.Value ?? "1.0.0";
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, version.Span, version.Value, "a version of three numbers, such as 1.0.0");
        return "1.0.0";
    }

    private DatabaseKind BindDatabase(YamlScalar? database)
    {
        switch (database?.Value)
        {
            case null or "sqlite":
                return DatabaseKind.Sqlite;
            case "postgresql":
                return DatabaseKind.PostgreSql;
            default:
                var suggestion = NameSuggester.Nearest(database.Value, ["sqlite", "postgresql"]);
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, database.Span, suggestion, database.Value, "sqlite or postgresql");
                return DatabaseKind.Sqlite;
        }
    }

    private string? BindTimeZone(YamlScalar? zone) =>
        zone is null or { Value: StoredAs.Utc } ? null : new TimeZoneNames(diagnostics).Bind(zone.Value, zone.Span);

    private static bool IsKebabCase(string name) =>
        name.Length is > 0 and <= 60
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !name.Contains("--", StringComparison.Ordinal)
        && !name.EndsWith('-');

    private static bool IsSemanticVersion(string version) =>
        version.Split('.') is { Length: 3 } parts && parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit) && (part == "0" || part[0] != '0'));
}
