using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the results of actions whose status depends on the way they take.</summary>
internal static class ResultLowering
{
    /// <summary>The file of an action's result; none where all answers have one status.</summary>
    public static IEnumerable<FilePlan> Plan(ActionCode action, ServiceNames names)
    {
        if (names.ResultOf(action) is not { } result)
        {
            yield break;
        }

        var usings = new UsingDirectives(names, ServiceFolder.Actions);
        foreach (var value in action.Responses)
        {
            usings.Add(value.Type);
        }

        yield return ServiceFiles.Type(ServiceFolder.Actions, result.Type, "actions/result.cs", usings, EmitObject.Empty
            .With("action", ServiceNames.ActionClass(action))
            .With("isOne", result.IsOne)
            .With("answers", Answers(action).Select(answer => EmitObject.Empty
                .With("name", result.Of(answer.Status))
                .With("status", CSharpCode.Literal(answer.Status))
                .With("parameters", Parameters(answer, result, names)))));
    }

    private static CSharpCode Parameters(BoundAnswer answer, ResultNames result, ServiceNames names)
    {
        var headers = result.Headers[answer.Status].Select(header => header.Header.IsOptional ? CSharpCode.Of($"string? {header.Member}") : CSharpCode.Of($"string {header.Member}"));
        var all = answer.Value is { } value ? headers.Prepend(CSharpCode.Of($"{CSharpTypes.Of(value.Type, names)} Value")) : headers;
        var list = CSharpCode.Join(CSharpCode.Of($", "), all);
        return list.Text.Length == 0 ? list : CSharpCode.Of($"({list})");
    }

    /// <summary>One answer of each status, ascending.</summary>
    public static IEnumerable<BoundAnswer> Answers(ActionCode action) =>
        action.Answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).Select(group => group.First());
}
