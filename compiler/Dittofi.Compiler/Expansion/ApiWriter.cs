using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>Writes the definitions that the <c>api</c> of one model stands for.</summary>
internal sealed class ApiWriter(ApiModel model, DiagnosticBag diagnostics)
{
    private const int UsualPage = 50;
    private const int UsualMost = 200;
    private const int MostRows = 1_000;

    private const string ListOperation = "list";

    private static readonly ImmutableArray<string> Operations = [ListOperation, "get", "create", "update", "delete"];

    private SourceSpan Place => model.Api.Span;

    /// <summary>The definitions; what cannot be offered is reported and left out.</summary>
    public ApiDefinitions Write()
    {
        var operations = ReadOperations().ToArray();
        CheckView(operations);
        CheckUse(operations);
        var rows = new RowEndpoints(model);
        var endpoints = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var operation in operations)
        {
            YamlEntry[] written = operation switch
            {
                ListOperation => [new ListEndpoint(model, diagnostics).Write(ReadPage())],
                "get" => [rows.Get()],
                "create" => [rows.Create()],
                "update" => [rows.Replace(), rows.Update()],
                _ => [rows.Delete()],
            };
            endpoints.AddRange(written);
        }

        return new ApiDefinitions(model.Name, [.. Bodies(operations)], [.. endpoints.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal)]);
    }

    // Of another view it is told where the endpoints are bound.
    private void CheckView(IReadOnlyCollection<string> operations)
    {
        if (model is not { Api.View: { } name, View.Select: { Fields: not null } or { Properties.IsEmpty: false } })
        {
            return;
        }

        var lacks = new List<string>();
        if (model.IdField is null && operations.Contains("create"))
        {
            lacks.Add($"'{Names.Id}', which the Location of a new row tells");
        }

        if (model is { Version: { } version, VersionField: null } && operations.Any(operation => operation is "get" or "create" or "update"))
        {
            lacks.Add($"'{version.Name.Value}', which the ETag of a row tells");
        }

        if (lacks.Count > 0)
        {
            diagnostics.Report(ApiDiagnostics.ViewLacks, name.Span, name.Value, string.Join(", nor ", lacks));
        }
    }

    // What would be left out without a word.
    private void CheckUse(IReadOnlyCollection<string> operations)
    {
        if (operations.Any(operation => operation is "update" or "delete")
            && model.Model.Properties.FirstOrDefault(property => property is { Auto.Value: "version", Output.Value: "false" }) is { } version)
        {
            var reason = $"it counts the writes of a row, which answers tell as ETag, and changes want as If-Match; a {model.Name} whose 'api' changes rows answers it";
            diagnostics.Report(ApiDiagnostics.NotOffered, version.Output?.Span ?? Place, version.Name.Value, "hidden", reason);
        }

        if (model.Api.Operations is not { } words || words.Any(word => word.Value == ListOperation || !Operations.Contains(word.Value)))
        {
            return;
        }

        var api = model.Api;
        (string Key, SourceSpan? Span)[] ofLists =
        [
            ("filter", api.Filter is { } filter ? filter.FirstOrDefault()?.Span ?? Place : null),
            ("sort", api.Sort is { } sort ? sort.FirstOrDefault()?.Span ?? Place : null),
            ("pageSize", api.PageSize?.Span),
            ("maxPageSize", api.MaxPageSize?.Span),
            ("total", api.Total?.Span),
        ];
        foreach (var (key, span) in ofLists)
        {
            if (span is { } place)
            {
                diagnostics.Report(ApiDiagnostics.NotOffered, place, key, "offered", $"it is about lists, and 'operations' has no '{ListOperation}'");
            }
        }
    }

    private IEnumerable<YamlEntry> Bodies(IReadOnlyCollection<string> operations)
    {
        if (model.Ties.Any() && (operations.Contains("create") || (!model.TakesId && operations.Contains("update"))))
        {
            yield return Body(model.Body, []);
        }

        if (model.TakesId && operations.Contains("update"))
        {
            yield return Body(model.ChangeBody, [("except", MadeYaml.List(Place, MadeYaml.Scalar(Names.Id, Place)))]);
        }
    }

    private YamlEntry Body(string name, IEnumerable<(string Key, YamlNode Value)> without)
    {
        var ties = model.Ties.Select(tie => (tie.Name.Value, (YamlNode)MadeYaml.Scalar(model.IdTypeOf(tie.Collection?.Model.Value ?? model.Name) + "[]", Place))).ToArray();
        (string Key, YamlNode Value)[] add = ties.Length == 0 ? [] : [("add", MadeYaml.Map(Place, ties))];
        return new YamlEntry(MadeYaml.Scalar(name, Place), MadeYaml.Map(Place, [("of", MadeYaml.Scalar(model.Name, Place)), .. without, .. add]));
    }

    private IEnumerable<string> ReadOperations()
    {
        if (model.Api.Operations is not { } words)
        {
            return Operations.Where(operation => model.HasInput || !TakesBody(operation));
        }

        var operations = new List<string>();
        foreach (var word in words)
        {
            if (!Operations.Contains(word.Value))
            {
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, word.Span, NameSuggester.Nearest(word.Value, Operations), word.Value, string.Join(", ", Operations));
            }
            else if (!model.HasInput && TakesBody(word.Value))
            {
                diagnostics.Report(ApiDiagnostics.NotOffered, word.Span, word.Value, "offered", $"no property of {model.Name} may come from a request");
            }
            else
            {
                operations.Add(word.Value);
            }
        }

        return operations;
    }

    private static bool TakesBody(string operation) => operation is "create" or "update";

    private (int Usual, int Most, bool HasTotal) ReadPage()
    {
        var usual = ReadNumber(model.Api.PageSize, MostRows);
        var most = ReadNumber(model.Api.MaxPageSize, MostRows) ?? Math.Max(usual ?? UsualPage, UsualMost);
        if (usual > most)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, model.Api.PageSize?.Span ?? Place, $"{usual}", $"a whole number from 1 to {most}, the most rows of a page");
        }

        if (model.Api.Total is { Value: not ("true" or "false") } total)
        {
            diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, total.Span, NameSuggester.Nearest(total.Value, ["true", "false"]), total.Value, "true or false");
        }

        return (Math.Min(usual ?? UsualPage, most), most, model.Api.Total?.Value == "true");
    }

    private int? ReadNumber(YamlScalar? scalar, int most)
    {
        if (scalar is null || (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most))
        {
            return scalar is null ? null : int.Parse(scalar.Value, CultureInfo.InvariantCulture);
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, scalar.Span, scalar.Value, string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {most:N0}"));
        return null;
    }
}
