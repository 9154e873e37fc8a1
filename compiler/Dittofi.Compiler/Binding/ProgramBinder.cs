using System.Collections.Frozen;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds a project: the header, then the models, the endpoints, the actions, each on what came before.</summary>
internal static class ProgramBinder
{
    /// <summary>The program; with error values where something was reported.</summary>
    public static BoundProgram Bind(ProjectSyntax syntax, DiagnosticBag diagnostics)
    {
        var project = new ProjectBinder(diagnostics).Bind(syntax.Header);
        var names = new NamedTypes(syntax, project.Database, diagnostics);
        var models = new ModelBinder(names.Fields, project.Database, diagnostics).Bind(syntax.Models);
        var modelsByName = models.ToFrozenDictionary(model => model.Name, StringComparer.Ordinal);
        names.Models = modelsByName;
        var settings = new SettingsBinder(names.Fields, diagnostics).Bind(syntax.Header.Settings);
        names.Views.Settings = settings;
        names.BindAll();
        var endpoints = new EndpointBinder(project, names, diagnostics).Bind(syntax.Endpoints);
        var symbols = new SymbolTable(modelsByName, endpoints.ToFrozenDictionary(endpoint => endpoint.Name, StringComparer.Ordinal), settings, project.Database) { Views = names.Views };
        var binder = new ActionBinder(symbols, names.Fields, diagnostics);
        var actions = binder.Bind(syntax.AllActions).OrderBy(action => action.Name, StringComparer.Ordinal).ToList();
        return new BoundProgram(project, models, [.. actions.OfType<BoundAction>()]) { Called = [.. actions.OfType<CalledAction>()], Settings = settings, Seeds = binder.BindSeeds(syntax.Seeds) };
    }
}
