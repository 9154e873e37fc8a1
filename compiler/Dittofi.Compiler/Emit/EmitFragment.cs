namespace Dittofi.Compiler.Emit;

/// <summary>One child template and what it sees.</summary>
/// <param name="Template">Its path in the template folder, such as `events/create/event`.</param>
/// <param name="Model">The values it may print.</param>
internal sealed record EmitFragment(string Template, EmitObject Model);
