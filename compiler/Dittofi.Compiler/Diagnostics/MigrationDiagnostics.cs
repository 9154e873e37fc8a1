namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with the migrations of a project (DIT075x).</summary>
internal static class MigrationDiagnostics
{
    /// <summary>Name of a migration.</summary>
    public static readonly DiagnosticDescriptor BadName = new(
        "DIT0751",
        DiagnosticSeverity.Error,
        "Name of a migration",
        "A migration is called NNNN_name.sql, numbered from 0001 without a gap, its name in small letters, digits and '_'; here {0} is due.",
        """
            Migrations are applied in the order of their numbers, each once. With two of one number, or a gap, two databases could hold different ones. Where two branches added one each, take one away together with its change of snapshot.json and add it anew with 'dittofi migrate add'.

            Wrong:

                migrations/sqlite/0001_initial.sql
                migrations/sqlite/3-More Shoes.sql

            Right:

                migrations/sqlite/0001_initial.sql
                migrations/sqlite/0002_more_shoes.sql
            """);

    /// <summary>Snapshot of the migrations.</summary>
    public static readonly DiagnosticDescriptor BadSnapshot = new(
        "DIT0752",
        DiagnosticSeverity.Error,
        "Snapshot of the migrations",
        "The snapshot of the migrations cannot be read: {0}. Take it back from version control; 'dittofi migrate add' writes it.",
        """
            migrations/snapshot.json says what the migrations come to, so that the next one can be made from what changed. It is written by 'dittofi migrate add' and committed with the migrations; nobody edits it.

            Wrong:

                <<<<<<< ours

            Right:

                { "version": 1, "databases": { } }
            """);

    /// <summary>Models and migrations disagree.</summary>
    public static readonly DiagnosticDescriptor Disagree = new(
        "DIT0753",
        DiagnosticSeverity.Error,
        "Models and migrations disagree",
        "The migrations do not make what the models say: {0}. Run 'dittofi migrate add'.",
        """
            A project that keeps its migrations (it has a folder migrations) is built with these, as they are. A service whose tables are not those of its models would fail when it runs, so the build fails instead. 'dittofi migrate add' writes the migration that is missing.

            Wrong:

                models/shoe.yaml changed, migrations/ not

            Right:

                dittofi migrate add kind_of_shoe
            """);

    /// <summary>The snapshot is of other migrations.</summary>
    public static readonly DiagnosticDescriptor OtherMigrations = new(
        "DIT0754",
        DiagnosticSeverity.Error,
        "Snapshot of other migrations",
        "migrations/snapshot.json lists other migrations than there are: {0}. Take back what was lost; 'dittofi migrate add --empty' makes one for SQL of your own.",
        """
            The snapshot lists the migrations that it comes from. One that was deleted would leave databases made without it, though the snapshot, and so every later migration, takes it for granted; one that was put there by hand would be in no snapshot. A migration that was applied nowhere is undone by taking it away and the snapshot back from version control.

            Wrong:

                migrations/sqlite/0002_kind.sql deleted, migrations/snapshot.json not changed

            Right:

                git restore migrations
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [BadName, BadSnapshot, Disagree, OtherMigrations];
}
