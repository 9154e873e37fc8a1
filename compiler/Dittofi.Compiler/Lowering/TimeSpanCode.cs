using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Durations as C#, in the largest unit that holds them whole.</summary>
internal static class TimeSpanCode
{
    /// <summary>The duration, of days, hours, minutes, seconds or milliseconds.</summary>
    public static CSharpCode Of(TimeSpan duration) => duration.Ticks switch
    {
        var ticks when ticks % TimeSpan.TicksPerDay == 0 => CSharpCode.Primary($"TimeSpan.FromDays({CSharpCode.Literal((int)duration.TotalDays)})"),
        var ticks when ticks % TimeSpan.TicksPerHour == 0 => CSharpCode.Primary($"TimeSpan.FromHours({CSharpCode.Literal((int)duration.TotalHours)})"),
        var ticks when ticks % TimeSpan.TicksPerMinute == 0 => CSharpCode.Primary($"TimeSpan.FromMinutes({CSharpCode.Literal((int)duration.TotalMinutes)})"),
        var ticks when ticks % TimeSpan.TicksPerSecond == 0 => CSharpCode.Primary($"TimeSpan.FromSeconds({CSharpCode.Literal((int)duration.TotalSeconds)})"),
        _ => CSharpCode.Primary($"TimeSpan.FromMilliseconds({CSharpCode.Literal((int)duration.TotalMilliseconds)})"),
    };
}
