using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the files that make a folder of C# a project: the project file, the program, settings, container, instructions.</summary>
internal static class ProjectLowering
{
    private static readonly ImmutableArray<(string Package, DatabaseKind? Only)> _packages =
    [
        ("Dapper", DatabaseKind.PostgreSql),
        ("FluentValidation", null),
        ("Microsoft.Data.Sqlite", DatabaseKind.Sqlite),
        ("Npgsql", DatabaseKind.PostgreSql),
    ];

    private static readonly ImmutableArray<VerbatimCopy> _copies =
    [
        new("project/editorconfig", ".editorconfig"),
        new("project/ignore", ".gitignore"),
        new("project/ignore", ".dockerignore"),

        // What lies in a folder above must not reach into the build (security page, C10).
        new("project/Directory.Build.props", "Directory.Build.props"),
        new("project/Directory.Build.targets", "Directory.Build.targets"),
        new("project/Directory.Packages.props", "Directory.Packages.props"),
    ];

    /// <summary>The files that are the same in every project.</summary>
    public static IEnumerable<VerbatimCopy> Copies => _copies;

    /// <summary>The files that depend on the project.</summary>
    public static IEnumerable<FilePlan> Plan(BoundProgram program, ServiceNames names)
    {
        var assembly = CSharpIdentifier.Pascal(program.Project.AssemblyName);
        yield return new FilePlan(assembly.Name + ".csproj", "project/service.csproj", EmitObject.Empty
            .With("assembly", XmlText.Name(assembly))
            .With("version", XmlText.Version(program.Project.Version))
            .With("packages", _packages
                .Where(package => package.Only is null || Uses(program, package.Only))
                .Select(package => EmitObject.Empty
                    .With("name", XmlText.MsBuildValue(package.Package))
                    .With("version", XmlText.Version(PackageVersions.Of(package.Package))))));
        yield return SettingsLowering.Defaults(program.Settings);
        yield return Program(program, names);
        if (program.Project.TimeZone is { } zone)
        {
            yield return new FilePlan("Data/ProjectTime.cs", "project/project-time.cs", EmitObject.Empty.With("zone", CSharpCode.Literal(zone)));
        }

        yield return new FilePlan("Dockerfile", "project/Dockerfile", Identity(program));
        yield return new FilePlan("README.md", "project/README.md", Readme(program));
        yield return HttpFileLowering.Plan(program);
    }

    private static FilePlan Program(BoundProgram program, ServiceNames names)
    {
        var usings = new UsingDirectives(names, null).Add("App.Runtime");
        if (!program.Models.IsEmpty || program.Settings is not null || program.Project.TimeZone is not null)
        {
            usings.Add(ServiceFolder.Data);
        }

        var middleware = Middleware.Of(program);
        if (!middleware.IsEmpty)
        {
            usings.Add("Microsoft.AspNetCore.Builder", "Microsoft.Extensions.DependencyInjection");
        }

        if (program.Actions.Length > 0)
        {
            usings.Add(ServiceFolder.Actions).Add(ServiceFolder.Endpoints).Add("Microsoft.Extensions.DependencyInjection");
        }

        if (program.Seeds is not null)
        {
            usings.Add(ServiceFolder.Actions).Add("Microsoft.Extensions.DependencyInjection");
        }

        if (program.Settings is not null)
        {
            usings.Add("Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection");
        }

        return new FilePlan("Program.cs", "project/Program.cs", EmitObject.Empty
            .With("usings", usings.ToCode())
            .With("project", CSharpCode.Literal(program.Project.Name))
            .With("constraints", !program.Models.IsEmpty)
            .With("found", FoundTableLowering.IsNeeded(program))
            .With("database", program.UsesDatabase)
            .With("settings", program.Settings is { } settings ? CSharpCode.Identifier(names.Of(settings)) : CSharpCode.Empty)
            .With("seeds", program.Seeds is { } seeds ? CSharpCode.Identifier(ServiceNames.ActionClass(seeds)) : CSharpCode.Empty)
            .With("zone", program.Project.TimeZone is not null)
            .With("services", middleware.Select(each => each.Services))
            .With("use", CSharpCode.Join(CSharpCode.Empty, middleware.Select(each => each.Use)))
            .With("actions", program.AllActions.Select(ServiceNames.ActionClass))
            .With("endpoints", program.Actions.Select(action => ServiceNames.EndpointClass(action.Endpoint)).OrderBy(name => name.Name, StringComparer.Ordinal)));
    }

    private static EmitObject Readme(BoundProgram program) => Identity(program)
        .With("description", MarkdownText.Line(program.Project.Description ?? ""))
        .With("settings", SettingsLowering.Lines(program.Settings))
        .With("endpoints", program.Actions.Select(action => EmitObject.Empty
            .With("method", CSharpIdentifier.Pascal(action.Endpoint.Method))
            .With("path", MarkdownText.Code(action.Endpoint.Template))
            .With("summary", MarkdownText.Line(action.Endpoint.Summary ?? action.Endpoint.Name))));

    private static EmitObject Identity(BoundProgram program) => EmitObject.Empty
        .With("assembly", CSharpIdentifier.Pascal(program.Project.AssemblyName))
        .With("sqlite", Uses(program, DatabaseKind.Sqlite))
        .With("postgresql", Uses(program, DatabaseKind.PostgreSql));

    private static bool Uses(BoundProgram program, DatabaseKind? database) => program.UsesDatabase && program.Project.Database == database;
}
