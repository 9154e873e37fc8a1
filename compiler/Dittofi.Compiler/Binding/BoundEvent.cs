using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// An event whose names and types are resolved. Its facts have quiet defaults; analyses and the lowering ask for facts, never for kinds.
/// </summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
internal abstract record BoundEvent(EventHead Head, BoundExpression? When)
{
    /// <summary>The expressions that the event evaluates, besides <see cref="When"/> and those of its children.</summary>
    public virtual IEnumerable<BoundExpression> Reads => [];

    /// <summary>Those of <see cref="Reads"/> whose values it stores, sends, shows or hands on; what it only looks at is not among them.</summary>
    public virtual IEnumerable<BoundExpression> Discloses => Reads;

    /// <summary>What it puts into variables other than its results.</summary>
    public virtual IEnumerable<(VariableSymbol Variable, BoundExpression Value)> Moves => [];

    /// <summary>The variable that its result goes into.</summary>
    public virtual VariableSymbol? Result => null;

    /// <summary>The variables that what it yields besides goes into.</summary>
    public virtual IEnumerable<VariableSymbol> FurtherResults => [];

    /// <summary>All that it declares.</summary>
    public IEnumerable<VariableSymbol> Results => Result is null ? FurtherResults : FurtherResults.Prepend(Result);

    /// <summary>The action variables that it writes.</summary>
    public virtual IEnumerable<VariableSymbol> Writes => [];

    /// <summary>The statements that it sends to the database, in order, besides those of its children.</summary>
    public virtual IEnumerable<DatabaseEffect> Effects => [];

    /// <summary>By what those statements find their rows, where that is no id.</summary>
    public virtual IEnumerable<RowQuery> Queries => [];

    /// <summary>By what the row that it makes is known, where it makes none that is there.</summary>
    public virtual KnownRow? KnownBy => null;

    /// <summary>The record that it reads rows into, where these are no model's.</summary>
    public virtual RecordSymbol? RowRecord => null;

    /// <summary>What it reads of each row, where that is not the row as it is.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Its inner blocks.</summary>
    public virtual IEnumerable<BoundBlock> Children => [];

    /// <summary>Those of them whose failure it survives.</summary>
    public virtual IEnumerable<BoundBlock> Caught => [];

    /// <summary>Whether the inner blocks can run more than once.</summary>
    public virtual bool Repeats => false;

    /// <summary>What does the same for many at once, where it stands in a loop and goes to the database.</summary>
    public virtual string BulkForm => "one statement before or after the loop can take all of them";

    /// <summary>The action that it runs.</summary>
    public virtual CalledAction? Callee => null;

    /// <summary>What it hands to that action.</summary>
    public virtual IEnumerable<(FieldSymbol Input, BoundExpression Value)> HandsOver => [];

    /// <summary>Whether its code waits for something other than the statements of <see cref="Effects"/>.</summary>
    public virtual bool Awaits => Callee is not null;

    /// <summary>Whether it waits for something outside, which a transaction must not.</summary>
    public virtual bool Lingers => false;

    /// <summary>Whether it always ends the action when it runs.</summary>
    public virtual bool Ends => Children.Any() && Children.All(child => child.Ends) && ChildrenCoverAll;

    /// <summary>Whether one of the children always runs.</summary>
    public virtual bool ChildrenCoverAll => false;

    /// <summary>The answer that it ends the action with.</summary>
    public virtual BoundAnswer? Returned => null;

    /// <summary>The statuses of the errors that it can end the action with, apart from what its expressions and the database do.</summary>
    public virtual IEnumerable<int> FailStatuses => [];

    /// <summary>Whether what it stores may already be taken where no two rows may hold the same.</summary>
    public virtual bool MayCollide => false;

    /// <summary>The runtime features that its code needs, by their folder's name.</summary>
    public virtual IEnumerable<string> Features => [];

    /// <summary>What its code needs of the class that holds it.</summary>
    public virtual IEnumerable<ActionService> Services => [];

    /// <summary>The paths that are known not to be null after it.</summary>
    public virtual IEnumerable<string> NonNullAfter => Ends && When is not null ? NullFlow.Facts(When).WhenFalse : [];
}
