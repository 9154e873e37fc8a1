using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>Writes the endpoint that lists rows page by page, filtered and sorted as the request says.</summary>
internal sealed class ListEndpoint(ApiModel model, DiagnosticBag diagnostics)
{
    private const string Sort = "sort";
    private const string Limit = "limit";
    private const string After = "after";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { Sort, Limit, After };
    private readonly List<(string Key, YamlNode Value)> _query = [];
    private readonly List<YamlNode> _where = [];

    private SourceSpan Place => model.Api.Span;

    /// <summary>The endpoint.</summary>
    public YamlEntry Write((int Usual, int Most, bool HasTotal) page)
    {
        var properties = new ApiProperties(model, diagnostics);
        foreach (var property in properties.Filters())
        {
            AddFilters(property, model.Api.Filter?.FirstOrDefault(name => name.Value == property.Name)?.Span ?? Place);
        }

        var orders = properties.Sorts().Select(property => property.Label).Prepend("id").SelectMany(label => new[] { label, "-" + label }).Distinct();
        var sortPlace = model.Api.Sort?.FirstOrDefault()?.Span ?? Place;
        _query.Add((Sort, MadeYaml.Words(sortPlace, ("type", $"enum({string.Join(", ", orders)})"), ("default", "id"))));
        _query.Add((Limit, MadeYaml.Words(Place, ("type", "integer"), ("default", Number(page.Usual)), ("min", "1"), ("max", Number(page.Most)))));
        _query.Add((After, MadeYaml.Words(Place, ("type", "text?"), ("description", "The `next` of the page before."))));
        var list = new List<(string Key, YamlNode Value)> { ("list", Word(model.Name)) };
        if (_where.Count > 0)
        {
            list.Add(("where", MadeYaml.List(Place, _where)));
        }

        list.AddRange(
            [("orderBy", MadeYaml.Scalar("${query.sort}", sortPlace)), (Limit, Word("${query.limit}")), (After, Word("${query.after}")), ("next", Word("next"))]);
        var response = new List<(string Key, string Value)> { ("data", "${data}"), ("next", "${next}") };
        if (page.HasTotal)
        {
            list.Add(("total", Word("total")));
            response.Add(("total", "${total}"));
        }

        if (model.Api.View is { } view)
        {
            list.Add((SelectSyntax.Key, view));
        }

        list.Add(("as", Word("data")));
        return RowEndpoints.Endpoint(
            model,
            "list",
            $"Lists {model.Many}",
            "GET",
            model.Path,
            MadeYaml.Map(Place, ("query", MadeYaml.Map(Place, _query))),
            [("events", MadeYaml.List(Place, MadeYaml.Map(Place, list))), ("response", MadeYaml.Words(Place, response))],
            model.Project.Header.Reading.Unknown is null ? Word("refuse") : null);
    }

    private void AddFilters(ApiProperty property, SourceSpan place)
    {
        foreach (var word in property.Operators)
        {
            var isBare = word == "eq" && property.Label is not (Sort or Limit or After);
            var label = isBare ? property.Label : $"{property.Label}.{word}";
            var name = Name(word == "eq" ? property.Name : property.Name + char.ToUpperInvariant(word[0]) + word[1..]);
            var type = word is "contains" or "startsWith" ? "text?" : property.Type + (word == "in" ? "[]?" : "?");
            _query.Add((name, label == name ? MadeYaml.Scalar(type, place) : MadeYaml.Words(place, ("type", type), ("label", label))));
            _where.Add(MadeYaml.Scalar($"query.{name} == null || {Condition(property, word, $"row.{property.Name}", $"query.{name}")}", place));
        }
    }

    private static string Condition(ApiProperty property, string word, string row, string given) => word switch
    {
        "eq" => $"{row} == {given}",
        "ne" => $"{row} != {given}",
        "gt" => $"{row} > {given}",
        "gte" => $"{row} >= {given}",
        "lt" => $"{row} < {given}",
        "lte" => $"{row} <= {given}",
        _ => (property.IsOptional ? $"{row} != null && " : "") + (word == "in" ? $"{given}.contains({row})" : $"{row}.{word}({given})"),
    };

    // No longer than a name may be, and unlike every other.
    private string Name(string wanted)
    {
        var name = wanted.Length <= Names.Longest ? wanted : wanted[..Names.Longest];
        for (var number = 2; !_names.Add(name); number++)
        {
            var end = Number(number);
            name = wanted[..Math.Min(wanted.Length, Names.Longest - end.Length)] + end;
        }

        return name;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private YamlScalar Word(string value) => MadeYaml.Scalar(value, Place);
}
