namespace App.Runtime;

/// <summary>SQLite's result codes (https://www.sqlite.org/rescode.html) that this service tells apart.</summary>
internal static class SqliteErrors
{
    public const int Error = 1;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int OutOfMemory = 7;
    public const int ReadOnly = 8;
    public const int Interrupt = 9;
    public const int Io = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Protocol = 15;
    public const int TooBig = 18;
    public const int Constraint = 19;
    public const int NotADatabase = 26;

    /// <summary>"Parameter out of range", which statements made by a compiler never meet: here it says that arithmetic failed.</summary>
    public const int Range = 25;

    public const int ConstraintCheck = 275;
    public const int ConstraintForeignKey = 787;
    public const int ConstraintPrimaryKey = 1555;
    public const int ConstraintTrigger = 1811;
    public const int ConstraintUnique = 2067;
}
