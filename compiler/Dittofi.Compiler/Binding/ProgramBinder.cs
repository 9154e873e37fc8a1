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
        var modelNames = syntax.Models.Select(model => model.Name.Value).ToFrozenSet(StringComparer.Ordinal);
        var fields = new FieldBinder(new TypeResolver(modelNames, project.Database, diagnostics), diagnostics);

        var models = new ModelBinder(fields, diagnostics).Bind(syntax.Models);
        var modelsByName = models.ToFrozenDictionary(model => model.Name, StringComparer.Ordinal);
        var endpoints = new EndpointBinder(modelsByName, fields, diagnostics).Bind(syntax.Endpoints);
        var symbols = new SymbolTable(modelsByName, endpoints.ToFrozenDictionary(endpoint => endpoint.Name, StringComparer.Ordinal));
        var actions = new ActionBinder(symbols, fields, diagnostics).Bind(syntax.Actions).OrderBy(action => action.Name, StringComparer.Ordinal).ToList();
        return new BoundProgram(project, models, [.. actions.OfType<BoundAction>()]) { Called = [.. actions.OfType<CalledAction>()] };
    }
}
