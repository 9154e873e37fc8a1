using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Emit;

/// <summary>A file to be: rendered in memory first, written last.</summary>
/// <param name="Path">Relative to the output folder, with `/` between segments.</param>
/// <param name="Template">The template's path in the template folder, such as `models/model`.</param>
/// <param name="Model">The values the template may print.</param>
/// <param name="Ownership">Whether later builds replace the file.</param>
internal sealed record FilePlan(string Path, string Template, EmitObject Model, FileOwnership Ownership = FileOwnership.Generated);
