using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>
/// Writes out the <c>api</c> of every model (language page, section 8) as definitions that an author could have written, before anything is bound: what
/// follows knows no difference. Where an author has an endpoint of the same name, or one that replaces it, none is written.
/// </summary>
internal static class ApiExpansion
{
    /// <summary>The longest name of a model that has an <c>api</c>: <c>Shoe.replace</c> is the longest of its endpoints.</summary>
    public const int LongestModel = Names.Longest - 7;

    /// <summary>The project with what its models ask for.</summary>
    public static ExpandedProject Expand(ProjectSyntax project, DiagnosticBag diagnostics)
    {
        var taken = project.Endpoints.SelectMany(endpoint => new[] { endpoint.Name.Value, endpoint.Replaces?.Value }).OfType<string>().Select(EndpointName.Joined).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var apis = ImmutableArray.CreateBuilder<ApiDefinitions>();
        var offered = new List<string>();
        foreach (var model in project.Models.DistinctBy(model => model.Name.Value, StringComparer.OrdinalIgnoreCase))
        {
            if (model.Api is not { } api)
            {
                continue;
            }

            if (model.Name.Value.Length > LongestModel)
            {
                diagnostics.Report(ApiDiagnostics.NotOffered, api.Span, model.Name.Value, "offered", $"of an endpoint's name, which has at most {Names.Longest} letters, {Names.Longest - LongestModel} say what it does");
            }
            else
            {
                var all = new ApiWriter(new ApiModel(model, WithPath(api, diagnostics), project), diagnostics).Write();
                offered.AddRange(all.Endpoints.Select(entry => entry.Key.Value));
                var left = all.Endpoints.RemoveAll(entry => taken.Contains(EndpointName.Joined(entry.Key.Value)));
                apis.Add(all with { Endpoints = left, Types = left.Any(Writes) ? all.Types : [] });
            }
        }

        CheckReplaced(project, offered, diagnostics);
        return apis.Count == 0 ? new ExpandedProject(project, []) : new ExpandedProject(With(project, apis, diagnostics), apis.ToImmutable());
    }

    // A path that is none is told once, and its endpoints have the usual one.
    private static ApiSyntax WithPath(ApiSyntax api, DiagnosticBag diagnostics) =>
        api.Path is not { Value: not "/" } path || !RouteParser.ParseBase(path, diagnostics).IsEmpty ? api : api with { Path = null };

    // Of what is written only these take a body.
    private static bool Writes(YamlEntry endpoint) => endpoint.Value is YamlMapping map && map.Entries.Any(entry => entry is { Key.Value: "method", Value: YamlScalar { Value: "POST" or "PUT" or "PATCH" } });

    private static ProjectSyntax With(ProjectSyntax project, IEnumerable<ApiDefinitions> apis, DiagnosticBag diagnostics)
    {
        var types = apis.SelectMany(api => api.Types).Select(entry => CustomTypeReader.Read(entry, diagnostics)).OfType<CustomTypeSyntax>();
        var endpoints = apis.SelectMany(api => api.Endpoints)
            .Select(entry => EndpointReader.Read(entry with { Key = EndpointName.Joined(entry.Key) }, diagnostics)).OfType<EndpointSyntax>();
        return project with { Types = [.. project.Types, .. types], Endpoints = [.. project.Endpoints, .. endpoints] };
    }

    private static void CheckReplaced(ProjectSyntax project, IReadOnlyCollection<string> offered, DiagnosticBag diagnostics)
    {
        foreach (var name in project.Endpoints.Select(endpoint => endpoint.Replaces).OfType<NameSyntax>())
        {
            if (!offered.Any(known => EndpointName.Joined(known) == EndpointName.Joined(name.Value)))
            {
                diagnostics.ReportWithSuggestion(ApiDiagnostics.NothingToReplace, name.Span, NameSuggester.Nearest(name.Value, offered), name.Value);
            }
        }
    }
}
