using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>A model whose <c>api</c> is written out, and what follows from it alone.</summary>
/// <param name="Model">The model.</param>
/// <param name="Api">What is asked for.</param>
/// <param name="Project">The project around it.</param>
internal sealed record ApiModel(ModelSyntax Model, ApiSyntax Api, ProjectSyntax Project)
{
    /// <summary>The type of the ids of its rows.</summary>
    public string IdType => IdTypeOf(Name);

    /// <summary>Whether a request says the id of a new row, which then stays as it is.</summary>
    public bool TakesId => IdType == "text" || Model.Id?.Generated?.Value == "false";

    /// <summary>The model's name.</summary>
    public string Name => Model.Name.Value;

    /// <summary>One row in words: <c>order line</c>.</summary>
    public string One => SqlNames.SnakeCase(Name).Replace('_', ' ');

    /// <summary>Rows in words: <c>order lines</c>.</summary>
    public string Many => SqlNames.Table(Name).Name.Replace('_', ' ');

    /// <summary>The path of the rows.</summary>
    public string Path => Api.Path?.Value ?? UsualPath(Name);

    /// <summary>The path as a client has it.</summary>
    public string FullPath => Project.Header.BasePath is { } around && around.Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.' or '~') ? around.Value + Path : Path;

    /// <summary>The variable that holds a row: after the model, where nothing else has that name.</summary>
    public string Row => Free(char.ToLowerInvariant(Name[0]) + Name[1..]);

    /// <summary>The property that counts the versions of a row, which answers may tell.</summary>
    public FieldSyntax? Version => Model.Properties.FirstOrDefault(property => property is { Auto.Value: "version", Output: null or { Value: "true" } });

    /// <summary>By what name answers tell the id of a row; null where they do not.</summary>
    public string? IdField => Shown(Names.Id);

    /// <summary>By what name they tell the version of a row; null where they do not.</summary>
    public string? VersionField => Version is { } version ? Shown(version.Name.Value) : null;

    /// <summary>The view that answers show, if it is one of this model.</summary>
    public ViewSyntax? View => Api.View is { } name ? Project.Views.FirstOrDefault(view => view.Name.Value == name.Value && view.Of.Value == Name) : null;

    /// <summary>The relations to many rows that a request may say.</summary>
    public IEnumerable<FieldSyntax> Ties => Model.Properties.Where(property => property.Collection?.Key == CollectionSyntax.ManyToMany);

    /// <summary>Whether a request can say anything of a row.</summary>
    public bool HasInput => Model.Properties.Any(property => property is { Collection: null, Auto: null, Input: null or { Value: "true" } });

    /// <summary>The type of the body of a whole row: the model, or a type that adds what it is tied to.</summary>
    public string Body => Ties.Any() ? FreeType(Name + "Body") : Name;

    /// <summary>The type of the body that changes a row: that of a whole one, but for an id that stays as it is.</summary>
    public string ChangeBody => TakesId ? FreeType(Name + "Change") : Body;

    /// <summary>The path of a model that says none.</summary>
    /// <param name="name">The model's name.</param>
    public static string UsualPath(string name) => "/" + SqlNames.Table(name).Name.Replace('_', '-');

    /// <summary>The type of the ids of any model.</summary>
    /// <param name="name">The model's name.</param>
    public string IdTypeOf(string name) => IdBinder.TypeOf(Project.Models.FirstOrDefault(model => model.Name.Value == name)?.Id).Definition.Name;

    // A field of a view may repeat a property by another name.
    private string? Shown(string property) => Api.View is null ? property
        : View is not { Select: var shown } ? null
        : shown.Properties.Any(name => name.Value == property) ? property
        : shown.Fields?.Entries.FirstOrDefault(field => field.Value is YamlScalar { Value: var text } && Repeats(text, property))?.Key.Value;

    private bool Repeats(string text, string property) => text is ['$', '{', .., '}'] && text[2..^1].Trim().Split('.') is [var row, var member]
        && member == property && (row == Names.Row || row == char.ToLowerInvariant(Name[0]) + Name[1..]);

    private static string Free(string name) => Names.Roots.Contains(name) || FunctionTable.IsReserved(name) || name is "true" or "false" or "null" ? "one" : name;

    private string FreeType(string name)
    {
        var free = name;
        for (var number = 2; IsTaken(free); number++)
        {
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }

    private bool IsTaken(string name) => Project.Types.Select(type => type.Name.Value).Concat(Project.Models.Select(model => model.Name.Value)).Contains(name, StringComparer.OrdinalIgnoreCase);
}
