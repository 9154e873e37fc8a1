using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Delete;

/// <summary>A <c>delete</c> as declared.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Id">The id of the row.</param>
/// <param name="Where">The conditions, all of which must hold.</param>
/// <param name="IfMatch">The version that the row must have.</param>
/// <param name="OrFail">The status to fail with when there is no such row.</param>
internal sealed record DeleteSyntax(EventHead Head, NameSyntax Model, ExpressionText? Id, ImmutableArray<ExpressionText> Where, YamlScalar? IfMatch, YamlScalar? OrFail)
    : EventSyntax(Head);
