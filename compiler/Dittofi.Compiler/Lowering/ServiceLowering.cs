using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans every file of a service.</summary>
internal static class ServiceLowering
{
    /// <summary>The plan, in an order that depends on the program alone.</summary>
    /// <param name="program">A program without errors.</param>
    /// <param name="library">The template folder, whose runtime files are copied.</param>
    public static ServicePlan Plan(BoundProgram program, TemplateLibrary library)
    {
        var names = new ServiceNames(program, RuntimeFiles.TypeNames(library));
        var dialect = SqlValues.Dialect(program.Project.Database);
        var answered = AnsweredRecords.Of(program);
        var records = new RecordLowering(names, answered);
        var held = new HeldRecordLowering(names, answered, program.RowRecords.ToHashSet<RecordSymbol>(ReferenceEqualityComparer.Instance), program.Selections);
        var rows = new RowReaderLowering(names);
        var requested = program.Actions.SelectMany(action => RequestParameters.Of(action.Endpoint)).SelectMany(root => root.Record.WithParts())
            .ToHashSet<RecordSymbol>(ReferenceEqualityComparer.Instance);
        IEnumerable<FilePlan> files =
        [
            .. ProjectLowering.Plan(program, names),
            .. SettingsLowering.Plan(program.Settings, names),
            .. MigrationLowering.Plan(program, names),
            .. program.Models.Select(model => ModelLowering.Plan(model, names, dialect)),
            .. names.Enums.SelectMany(type => EnumLowering.Plan(type, names)),
            .. program.Actions.SelectMany(action => RequestParameters.Of(action.Endpoint).Select(parameter => (action.Endpoint, Parameter: parameter)))
                .SelectMany(root => root.Parameter.Record.WithParts().Select(record => (Record: record, root.Parameter, root.Endpoint)))
                .DistinctBy(root => root.Record, ReferenceEqualityComparer.Instance)
                .SelectMany(root => records.Plan(root.Record, root.Parameter, root.Endpoint)),
            .. program.HeldRecords.Where(record => !requested.Contains(record)).Select(held.Plan),
            .. program.RowRecords.Select(rows.Plan),
            .. program.Actions.Select(action => EndpointLowering.Plan(action, names)),
            .. program.AllActions.SelectMany(action => ResultLowering.Plan(action, names)),
            .. program.AllActions.SelectMany(action => ResponseLowering.Plan(action, names)),
            .. program.Called.SelectMany(action => InputLowering.Plan(action, names)),
            .. program.AllActions.Select(action => ActionLowering.Plan(action, names, dialect)),
        ];
        return new ServicePlan([.. files], [.. ProjectLowering.Copies, .. RuntimeFiles.Copies(program, library)]);
    }
}
