namespace Dittofi.Compiler.Tests.Emit;

/// <summary>The injection payloads p1 to p14 that every free string must hold as data; code of one that runs leaves the file PWN-….</summary>
internal static class Payloads
{
    private const string Class =
        """class Pwn{[System.Runtime.CompilerServices.ModuleInitializer]public static void I()=>System.IO.File.WriteAllText("PWN-x","");}//""";

    public static TheoryData<string> All { get; } =
    [
        "x\"); System.IO.File.WriteAllText(\"PWN-p1\",\"\");//",
        "*/ " + Class + " /*",
        "a\n" + Class,
        "a\u0085" + Class,
        "a\u2028" + Class,
        "a\u2029" + Class,
        "a\r" + Class,
        "{System.IO.File.ReadAllText(\"/etc/passwd\")} ${1} {{1}} @(1) \"\"\"\" \"\"\"\"\"\" $$\"\"\"{{{1}}}\"\"\"",
        "</PropertyGroup><Target Name=\"P\" BeforeTargets=\"Build\"><Exec Command=\"touch PWN-p9\"/></Target><PropertyGroup>",
        "$([System.IO.File]::ReadAllText('/etc/hostname')) %24(x) @(Compile)",
        "'; DROP TABLE users;-- \"a\"\"b\" \\ \\'; \\u0022",
        "../../../..PWN-p12",
        "%s%n{0}{1}",
        "#if true\n#line 1 \"x\"\n#pragma warning disable\n#r \"x\"\n#endif",
        "</summary><script>alert(1)</script>\n*/ -- \n; drop table x",
        "\u202Eabc\u200B\uFEFF\u00A0",
    ];
}
