namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong between declarations (DIT03xx).</summary>
internal static class DeclarationDiagnostics
{
    /// <summary>Name is taken.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new(
        "DIT0301",
        DiagnosticSeverity.Error,
        "Name is taken",
        "There are two {0} named '{1}'; names must differ also without regard to case.",
        """
            Names become C# types, tables and routes, and some of these do not tell upper from lower case.

            Wrong:

                models:
                  ShoeBox: { properties: { type: text } }
                  Shoebox: { properties: { type: text } }

            Right:

                models:
                  ShoeBox: { properties: { type: text } }
                  Sneaker: { properties: { type: text } }
            """);

    /// <summary>Property is made by the system.</summary>
    public static readonly DiagnosticDescriptor SystemProperty = new(
        "DIT0302",
        DiagnosticSeverity.Error,
        "Property is made by the system",
        "'{0}' is made by the system; leave it out.",
        """
            Every table has `id` and `createdAt`; the service fills them.

            Wrong:

                properties:
                  id: long
                  type: text

            Right:

                properties:
                  type: text
            """);

    /// <summary>Unknown type.</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "DIT0303",
        DiagnosticSeverity.Error,
        "Unknown type",
        "There is no type '{0}'.",
        """
            The types are those of reference/types.md, enum(…), and those that the project names under `types`. A relation is a property whose type is the name of a model: `brand: Brand`.

            Wrong:

                price: number

            Right:

                price: decimal(12,2)
            """);

    /// <summary>Type arguments do not fit.</summary>
    public static readonly DiagnosticDescriptor BadArguments = new(
        "DIT0304",
        DiagnosticSeverity.Error,
        "Type arguments do not fit",
        "'{0}' cannot be built: {1}.",
        """
            Some types take arguments: a length, or digits in all and digits after the point.

            Wrong:

                price: decimal(40,2)

            Right:

                price: decimal(12,2)
            """);

    /// <summary>Default does not fit.</summary>
    public static readonly DiagnosticDescriptor BadDefault = new(
        "DIT0305",
        DiagnosticSeverity.Error,
        "Default does not fit",
        "'{0}' is no {1}; expected {2}.",
        """
            A default must be a value of its own type, within its rules.

            Wrong:

                stock: integer = many

            Right:

                stock: integer = 0
            """);

    /// <summary>Rule does not fit the type.</summary>
    public static readonly DiagnosticDescriptor RuleDoesNotFit = new(
        "DIT0306",
        DiagnosticSeverity.Error,
        "Rule does not fit the type",
        "'{0}' has no meaning for {1}.",
        """
            `min` and `max` limit numbers, dates and times; `minLength`, `maxLength` and `pattern` limit text; `oneOf` lists the values of anything but booleans, enums and JSON; a `rule` says what holds of anything but a relation.

            Wrong:

                type: { type: text, min: 3 }

            Right:

                type: { type: text, maxLength: 30 }
            """);

    /// <summary>Rule cannot hold.</summary>
    public static readonly DiagnosticDescriptor BadRule = new(
        "DIT0307",
        DiagnosticSeverity.Error,
        "Rule cannot hold",
        "{0}.",
        """
            A rule that no value can satisfy, or whose limit is no number of the type, is a slip.

            Wrong:

                price: { type: integer, min: 9, max: 3 }

            Right:

                price: { type: integer, min: 3, max: 9 }
            """);

    /// <summary>Unknown endpoint.</summary>
    public static readonly DiagnosticDescriptor UnknownEndpoint = new(
        "DIT0308",
        DiagnosticSeverity.Error,
        "Unknown endpoint",
        "There is no endpoint '{0}'.",
        """
            An action's trigger names the endpoint whose requests run it.

            Wrong:

                trigger: { endpoint: CreateSheo }

            Right:

                trigger: { endpoint: CreateShoe }
            """);

    /// <summary>Unknown model.</summary>
    public static readonly DiagnosticDescriptor UnknownModel = new(
        "DIT0309",
        DiagnosticSeverity.Error,
        "Unknown model",
        "There is no model '{0}'.",
        """
            A model is declared under `models` in any file of the project.

            Wrong:

                - create: Sheo
                  set: { type: Sneaker }

            Right:

                - create: Shoe
                  set: { type: Sneaker }
            """);

    /// <summary>Endpoint has two actions.</summary>
    public static readonly DiagnosticDescriptor TwoActions = new(
        "DIT0310",
        DiagnosticSeverity.Error,
        "Endpoint has two actions",
        "The endpoint '{0}' is the trigger of two actions; exactly one must name it.",
        """
            One request runs one action; the action may hold as many events as it needs.

            Wrong:

                First: { trigger: { endpoint: CreateShoe }, status: 204 }
                Second: { trigger: { endpoint: CreateShoe }, status: 204 }

            Right:

                First: { trigger: { endpoint: CreateShoe }, status: 204 }
            """);

    /// <summary>Endpoint has no action.</summary>
    public static readonly DiagnosticDescriptor NoAction = new(
        "DIT0311",
        DiagnosticSeverity.Error,
        "Endpoint has no action",
        "No action names the endpoint '{0}' as its trigger.",
        """
            An endpoint by itself does nothing: exactly one action names it.

            Wrong:

                endpoints:
                  Ping: { method: GET, path: /ping }

            Right:

                endpoints:
                  Ping: { method: GET, path: /ping }
                actions:
                  Ping: { trigger: { endpoint: Ping }, status: 204 }
            """);

    /// <summary>Path and variables differ.</summary>
    public static readonly DiagnosticDescriptor PathMismatch = new(
        "DIT0312",
        DiagnosticSeverity.Error,
        "Path and variables differ",
        "The path {0} and its variables differ: '{1}' stands only in {2}.",
        """
            Each placeholder of the path has one entry under `path`, and each entry a placeholder.

            Wrong:

                path: /v1/shoes/{id}
                variables: { path: { shoeId: long } }

            Right:

                path: /v1/shoes/{id}
                variables: { path: { id: long } }
            """);

    /// <summary>Two endpoints answer one request.</summary>
    public static readonly DiagnosticDescriptor SamePath = new(
        "DIT0313",
        DiagnosticSeverity.Error,
        "Two endpoints answer one request",
        "'{0}' and '{1}' have one method and paths that cannot be told apart.",
        """
            A request must lead to one endpoint. Placeholders differ only in name, so they do not tell paths apart.

            Wrong:

                GetShoe: { method: GET, path: "/shoes/{id:long}", action: { status: 204 } }
                FindShoe: { method: GET, path: "/shoes/{name:text}", action: { status: 204 } }

            Right:

                GetShoe: { method: GET, path: "/shoes/{id:long}", action: { status: 204 } }
                FindShoe: { method: GET, path: "/shoes/by-name/{name:text}", action: { status: 204 } }
            """);

    /// <summary>Method takes no body.</summary>
    public static readonly DiagnosticDescriptor BodyNotAllowed = new(
        "DIT0314",
        DiagnosticSeverity.Error,
        "Method takes no body",
        "A {0} request carries no body.",
        """
            Bodies of GET and DELETE requests have no agreed meaning (RFC 9110, section 9.3), and proxies drop them.

            Wrong:

                method: GET
                variables: { body: Shoe }

            Right:

                method: POST
                variables: { body: Shoe }
            """);

    /// <summary>Name is kept by the language.</summary>
    public static readonly DiagnosticDescriptor ReservedName = new(
        "DIT0315",
        DiagnosticSeverity.Error,
        "Name is kept by the language",
        "'{0}' is a name of the language; choose another.",
        """
            The roots (`body`, `path`, `query`, `header`, `row` and so on) always mean the same.

            Wrong:

                variables: { body: text = x }

            Right:

                variables: { note: text = x }
            """);

    /// <summary>Variable has no start value.</summary>
    public static readonly DiagnosticDescriptor NoDefault = new(
        "DIT0316",
        DiagnosticSeverity.Error,
        "Variable has no start value",
        "'{0}' needs a start value: give a default, or make the type optional.",
        """
            A variable has a value from the first event on, so that none is read before it is written.

            Wrong:

                variables: { discount: "decimal(4,2)" }

            Right:

                variables: { discount: "decimal(4,2) = 0" }
            """);

    /// <summary>Too many of one thing.</summary>
    public static readonly DiagnosticDescriptor TooMany = new(
        "DIT0317",
        DiagnosticSeverity.Error,
        "Too many of one thing",
        "{0} has {1} {2}; at most {3} can be built.",
        """
            PostgreSQL tables hold at most 1,600 columns; other limits keep the service within what its parts can carry.

            Wrong:

                # a model of 2,000 properties

            Right:

                # two models with a relation
            """);

    /// <summary>Names collide in the database.</summary>
    public static readonly DiagnosticDescriptor Collision = new(
        "DIT0318",
        DiagnosticSeverity.Error,
        "Names collide in the database",
        "'{0}' and '{1}' both become '{2}' in the database.",
        """
            Tables and columns are snake_case; two names may differ in the definition and not there.

            Wrong:

                properties: { brand: Brand, brandId: long }

            Right:

                properties: { brand: Brand, number: long }
            """);

    /// <summary>Nothing is declared.</summary>
    public static readonly DiagnosticDescriptor EmptyModel = new(
        "DIT0319",
        DiagnosticSeverity.Error,
        "Nothing is declared",
        "'{0}' declares no {1}.",
        """
            An empty map is most often a slip of indentation.

            Wrong:

                Shoe:
                  properties: {}

            Right:

                Shoe:
                  properties:
                    type: text
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        Duplicate,
        SystemProperty,
        UnknownType,
        BadArguments,
        BadDefault,
        RuleDoesNotFit,
        BadRule,
        UnknownEndpoint,
        UnknownModel,
        TwoActions,
        NoAction,
        PathMismatch,
        SamePath,
        BodyNotAllowed,
        ReservedName,
        NoDefault,
        TooMany,
        Collision,
        EmptyModel,
    ];
}
