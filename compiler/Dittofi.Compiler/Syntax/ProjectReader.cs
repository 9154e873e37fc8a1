using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads the files of a project into one syntax (language page, section 1).</summary>
internal sealed class ProjectReader(DiagnosticBag diagnostics)
{
    /// <summary>The file that makes a folder a project.</summary>
    public const string HeaderFile = "dittofi.yaml";

    /// <summary>The keys that only <see cref="HeaderFile"/> may hold.</summary>
    public static readonly IReadOnlyList<KeySpec> HeaderKeys =
    [
        new("dittofi", KeyShape.Number, "The version of the language: 1.", IsRequired: true),
        new("name", KeyShape.Name, "The project's name in kebab-case; it names the assembly.", IsRequired: true),
        new("version", KeyShape.Text, "The service's version.", Default: "1.0.0"),
        new("description", KeyShape.Text, "What the service is for."),
        new("database", KeyShape.Word, "`sqlite` (embedded) or `postgresql`.", Default: "sqlite"),
        new("settings", KeyShape.Fields, "The configuration, each name with its type: from `appsettings.json`, then from environment variables such as `Settings__supportEmail`."),
        new("basePath", KeyShape.Text, "What stands before the path of every endpoint, such as `/api`."),
        KeySpec.Later("auth", KeyShape.Map),
        new("cors", KeyShape.Map, "Which sites may call the endpoints from a browser."),
        KeySpec.Later("mail", KeyShape.Map),
        new("timeZone", KeyShape.Text, "The time zone in which days begin and end, by its name in the IANA database: `Europe/Paris`.", Default: "UTC"),
        .. ReadingSyntax.Keys,
        KeySpec.Later("allowHosts", KeyShape.Values),
    ];

    /// <summary>The sections that every file may hold.</summary>
    public static readonly IReadOnlyList<KeySpec> SectionKeys =
    [
        new("models", KeyShape.Map, "The models."),
        new("types", KeyShape.Map, "The types that are stored nowhere: records, each a map of names to types, and scalars with rules (`is`)."),
        new("views", KeyShape.Map, "Shapes of models that queries read, each with `of`, `fields` and `properties`."),
        new("endpoints", KeyShape.Map, "The endpoints."),
        new("actions", KeyShape.Map, "The actions."),
        KeySpec.Later("services", KeyShape.Map),
        new("seeds", KeyShape.Map, "Rows that are there when the service starts: models, each with `on` and `rows`."),
    ];

    private readonly ImmutableArray<ModelSyntax>.Builder _models = ImmutableArray.CreateBuilder<ModelSyntax>();
    private readonly ImmutableArray<CustomTypeSyntax>.Builder _types = ImmutableArray.CreateBuilder<CustomTypeSyntax>();
    private readonly ImmutableArray<EndpointSyntax>.Builder _endpoints = ImmutableArray.CreateBuilder<EndpointSyntax>();
    private readonly ImmutableArray<ActionSyntax>.Builder _actions = ImmutableArray.CreateBuilder<ActionSyntax>();
    private readonly ImmutableArray<ViewSyntax>.Builder _views = ImmutableArray.CreateBuilder<ViewSyntax>();
    private readonly ImmutableArray<EventSyntax>.Builder _seeds = ImmutableArray.CreateBuilder<EventSyntax>();
    private HeaderSyntax _header = new(null, null, null, null, null, []);

    /// <summary>The project; the files are taken in ordinal order of their paths, whatever order they come in.</summary>
    public ProjectSyntax Read(IEnumerable<SourceText> files)
    {
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            ReadFile(file);
        }

        return new ProjectSyntax(_header, _models.ToImmutable(), _types.ToImmutable(), _endpoints.ToImmutable(), _actions.ToImmutable())
        {
            Seeds = _seeds.ToImmutable(),
            Views = _views.ToImmutable(),
        };
    }

    private void ReadFile(SourceText file)
    {
        var isHeader = file.Path == HeaderFile;
        if (YamlReader.Read(file, diagnostics) is not { } root)
        {
            return;
        }

        IReadOnlyList<KeySpec> keys = isHeader ? [.. HeaderKeys, .. SectionKeys] : SectionKeys;
        var misplaced = isHeader ? [] : root.Entries.Where(entry => HeaderKeys.Any(key => key.Name == entry.Key.Value)).ToArray();
        foreach (var entry in misplaced)
        {
            diagnostics.Report(SyntaxDiagnostics.MisplacedHeader, entry.Key.Span, entry.Key.Value);
        }

        var known = root with { Entries = [.. root.Entries.Except(misplaced)] };
        if (MappingReader.Open(known, "the file", new SourceSpan(file, 0, 0), keys, diagnostics) is not { } reader)
        {
            return;
        }

        if (isHeader)
        {
            _header = new HeaderSyntax(
                reader.Scalar("dittofi"),
                reader.Scalar("name"),
                reader.Scalar("version"),
                reader.Text("description"),
                reader.Scalar("database"),
                FieldReader.Read(reader.Node("settings"), "the settings", diagnostics, FieldReader.SettingKeys))
            {
                BasePath = reader.Scalar("basePath"),
                TimeZone = reader.Scalar("timeZone"),
                Cors = CorsReader.Read(reader.Entry("cors"), "the cors of the project", diagnostics),
                Reading = ReadingSyntax.Read(reader),
            };
        }

        ReadSection(reader, "models", "a model", entry => ModelReader.Read(entry, diagnostics), _models);
        ReadSection(reader, "types", "a type", entry => CustomTypeReader.Read(entry, diagnostics), _types);
        ReadSection(reader, "views", "a view", entry => ViewSyntax.Read(entry, diagnostics), _views);
        ReadSection(reader, "endpoints", "an endpoint", entry => EndpointReader.Read(entry, diagnostics), _endpoints);
        ReadSection(reader, "actions", "an action", entry => ActionReader.Read(entry, diagnostics), _actions);
        _seeds.AddRange((reader.Map("seeds")?.Entries ?? []).SelectMany(entry => EventCatalog.ReadSeeds(entry, diagnostics)));
    }

    private void ReadSection<T>(MappingReader reader, string key, string what, Func<YamlEntry, T?> read, ImmutableArray<T>.Builder into)
        where T : class
    {
        foreach (var entry in reader.Map(key)?.Entries ?? [])
        {
            if (!Names.IsPascalCase(entry.Key.Value))
            {
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadName, entry.Key.Span, Names.Pascal(entry.Key.Value), entry.Key.Value, what, "a capital letter");
            }
            else if (read(entry) is { } declared)
            {
                into.Add(declared);
            }
        }
    }
}
