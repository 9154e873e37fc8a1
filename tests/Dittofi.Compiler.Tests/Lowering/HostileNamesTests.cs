using System.Globalization;
using System.Text;
using Dittofi.Compiler.Tests.Emit;

namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>Names and words that are harmless in a definition and anything but in C#, SQL or Markdown.</summary>
public sealed class HostileNamesTests
{
    [Fact]
    public void Models_named_as_types_of_the_framework_and_the_runtime_compile()
    {
        string[] names =
        [
            "Task", "Guid", "List", "Session", "JsonInput", "Action", "Problem", "String", "App", "System", "Parameter", "Models", "Endpoints",
            "Runtime", "Data", "Program", "Instant", "Param", "Database", "Isolation", "Index", "Range", "Route", "Timer", "Monitor", "Thread",
            "Severity", "Version", "Lock", "Attribute", "Buffer", "Tuple", "Lazy", "Progress", "Parallel", "Barrier", "Results", "EnumText", "Type", "Object",
            "Microsoft", "Npgsql", "FluentValidation", "Dapper", "Class", "Record", "Console", "Cookie", "Host", "LogLevel", "Math", "Random", "Stack",
            "ConstraintProperties", "CreateTaskAction", "CreateTaskEndpoint", "CreateGuid", "StatusCodes", "DateTimeOffset", "Exception", "DbDataReader",
        ];
        var yaml = new StringBuilder(Start("sqlite")).Append("models:\n");
        foreach (var name in names)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {name}: {{ properties: {{ type: text, state: \"enum(a, b) = a\" }} }}\n");
        }

        yaml.Append("endpoints:\n");
        foreach (var name in names)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  Create{name}: {{ method: POST, path: /{name}, variables: {{ body: {name} }} }}\n");
        }

        yaml.Append("actions:\n");
        foreach (var name in names)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  Create{name}: {{ trigger: {{ endpoint: Create{name} }}, events: [{{ create: {name}, set: {{ type: \"${{body.type}}\" }}, as: it }}], response: {{ one: \"${{it}}\" }} }}\n");
        }

        Assert.Empty(LoweredService.Of(yaml.ToString()).Problems());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public void Properties_and_variables_named_as_words_of_C_sharp_and_members_of_records_compile(string database)
    {
        string[] names =
        [
            "class", "value", "read", "equals", "writeTo", "toString", "getHashCode", "getType", "clone", "columns", "fields", "field", "json", "async",
            "await", "string", "int", "record", "required", "namespace", "row", "writer", "context", "guid", "instant", "odd", "timeSpan", "select", "from",
            "order", "oid", "xmin", "user", "group", "errors", "action", "body", "path", "query", "header", "input", "instance", "finalize", "memberwiseClone",
            "printMembers", "equalityContract", "deconstruct", "jsonFields", "itState", "itStateText", "request", "cancellationToken", "session", "database",
        ];
        var properties = string.Join(", ", names.Select(name => $"{name}: text"));
        var set = string.Join(", ", names.Select(name => $"{name}: \"${{body.{name}}}\""));
        var yaml = $$"""
            {{Start(database)}}
            models:
              It: { properties: { state: "enum(a, b) = a", at: "datetime = 2026-01-01T00:00:00Z", key: "uuid = 123e4567-e89b-12d3-a456-426614174000", {{properties}} } }
            endpoints:
              It: { method: POST, path: /it, variables: { body: It } }
              Loose: { method: POST, path: /loose, variables: { body: { {{properties}} }, header: { {{properties}} }, query: { {{properties}} } } }
            actions:
              It: { trigger: { endpoint: It }, events: [{ create: It, set: { {{set}} }, as: it }], response: "${it}" }
              Loose: { trigger: { endpoint: Loose }, events: [{ create: It, set: { {{set}} }, as: context }], response: { {{string.Join(", ", names.Select(name => $"{name}: \"${{header.{name}}}\""))}}, state: "${context.state}", it: "${context}" } }

            """;
        Assert.Empty(LoweredService.Of(yaml).Problems());
    }

    [Fact]
    public void Values_of_enums_may_be_any_text()
    {
        var yaml = $$"""
            {{Start("sqlite")}}
            models:
              It: { properties: { state: 'enum("\"", */, a b, 1, a-b, A B, equals, class, {0}, </summary>, ä, --, null) = */' } }
            endpoints:
              It: { method: GET, path: /it, variables: { query: { state: 'enum(*/, a b, 1, 2) = 1' }, header: { state: 'enum(x, */)?' } } }
            actions:
              It: { trigger: { endpoint: It }, events: [{ list: It, as: rows }], response: "${rows}" }

            """;
        var service = LoweredService.Of(yaml);
        Assert.Empty(service.Problems());
        Assert.Equal(1, Migrated.Tables(service));
    }

    [Fact]
    public void One_optional_property_and_200_properties_compile()
    {
        var many = string.Join(", ", Enumerable.Range(1, 200).Select(number => $"p{number}: integer?"));
        var yaml = $$"""
            {{Start("sqlite")}}
            models:
              One: { properties: { only: "boolean?" } }
              Many: { properties: { {{many}} } }
            endpoints:
              One: { method: POST, path: /one, variables: { body: One } }
              Many: { method: POST, path: /many, variables: { body: Many } }
              None: { method: DELETE, path: / }
              Null: { method: PATCH, path: /null }
            actions:
              One: { trigger: { endpoint: One }, events: [{ create: One, set: { only: "${body.only}" }, as: one }], response: ["${one.only}", null, true] }
              Many: { trigger: { endpoint: Many }, events: [{ list: Many, as: rows }], response: { rows: "${rows}", more: "${rows}" }, status: 203 }
              None: { trigger: { endpoint: None }, events: [], status: 202 }
              Null: { trigger: { endpoint: Null }, events: [], response: { nothing: "${null}" } }

            """;
        Assert.Empty(LoweredService.Of(yaml).Problems());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public void Every_scalar_can_be_a_default_a_rule_and_an_answer(string database)
    {
        const string Scalars =
            """a: text = x, b: "text(5)?", c: integer = -5, d: { type: long, default: -7, min: -9, max: 9 }, e: { type: "decimal(5,5)", min: -0.5, max: 0.5 }, """ +
            """f: decimal = 1.5, g: boolean = false, h: "datetime = 2026-01-01T00:00:00.123456+02:00", i: "uuid = 123e4567-e89b-12d3-a456-426614174000", """ +
            """j: "enum(x, y) = y", k: "integer?", l: { type: "long?", min: 1 }, m: { type: "decimal(3,0)?", max: 9 }, n: "boolean?", o: "datetime?", p: "uuid?", """ +
            """q: "enum(x, y)?", r: integer, s: long, t: "decimal(3,1)", u: boolean, v: datetime, w: uuid, x: "enum(x, y)", y: "integer? = 3", z: "enum(x, y)? = x" """;
        string[] names = [.. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString())];
        var yaml = $$"""
            {{Start(database)}}
            models:
              It: { properties: { {{Scalars}} } }
            endpoints:
              It: { method: POST, path: /it, variables: { body: It, header: { {{Scalars}} }, query: { {{Scalars}} } } }
              Get: { method: GET, path: "/it/{r}/{s}/{t}/{u}/{v}/{w}/{x}", variables: { path: { r: integer, s: long, t: "decimal(3,1)", u: boolean, v: datetime, w: uuid, x: "enum(x, y)" } } }
            actions:
              It: { trigger: { endpoint: It }, events: [{ create: It, set: { {{Each(names, "body")}} }, as: it }], response: { whole: "${it}", {{Each(names, "header")}} } }
              Get: { trigger: { endpoint: Get }, events: [{ get: It, id: path.s, as: it }], response: { found: "${it}", decimals: ["${path.t}"], states: ["${path.x}", null], days: ["${path.v}"], keys: ["${path.w}"] } }

            """;
        var service = LoweredService.Of(yaml);
        Assert.Empty(service.Problems());
        Assert.Equal(database == "sqlite" ? 1 : 0, Migrated.Tables(service));
    }

    [Fact]
    public void A_project_named_as_a_library_gets_an_assembly_of_its_own()
    {
        var service = LoweredService.Of("dittofi: 1\nname: fluent-validation\n");
        Assert.Empty(service.Problems());
        Assert.Contains("<AssemblyName>FluentValidationService<", service.Text("FluentValidationService.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_author_stay_words()
    {
        string[] payloads = [.. Payloads.All.Select(row => row.Data)];
        string Each(string format) => string.Concat(payloads.Select((words, index) => format
            .Replace("#", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("§", Yaml(words), StringComparison.Ordinal)));
        var yaml = $"""
            dittofi: 1
            name: hostile
            description: {string.Join(' ', payloads.Select(Yaml)).Replace("\" \"", "\\u000a", StringComparison.Ordinal)}
            models:
            {Each("  It#: { description: §, properties: { type: { type: text, default: §, description: § } } }\n")}
            endpoints:
            {Each("  It#: { summary: §, description: §, method: POST, path: /it#, variables: { body: { type: { type: text, default: §, description: § } }, query: { type: { type: text, default: § } } } }\n")}
            actions:
            {Each("  It#: { trigger: { endpoint: It# }, description: §, events: [{ create: It#, set: { type: \"${body.type}\" }, as: it }], response: \"${it}\" }\n")}

            """;
        var service = LoweredService.Of(yaml);
        Assert.Empty(service.Problems());
        Assert.Equal(payloads.Length, Migrated.Tables(service));
        var pwned = service.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && CSharpNames.In(service.Text(file.Path)).Contains("Pwn"));
        Assert.Empty(pwned);
        Assert.DoesNotContain("<Target ", service.Text("Hostile.csproj"), StringComparison.Ordinal);
    }

    private static string Start(string database) => $"dittofi: 1\nname: hostile\ndatabase: {database}\n";

    private static string Each(IEnumerable<string> names, string root) => string.Join(", ", names.Select(name => $"{name}: \"${{{root}.{name}}}\""));

    // Double-quoted YAML escapes as JSON does; ${ is written so that it stays text.
    private static string Yaml(string words) =>
        "\"" + string.Concat(words.Replace("${", "$${", StringComparison.Ordinal).Select(unit => $"\\u{(int)unit:x4}")) + "\"";
}
