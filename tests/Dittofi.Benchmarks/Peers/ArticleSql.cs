namespace Dittofi.Benchmarks.Peers;

/// <summary>The peers' tables of articles and the statements that both databases take.</summary>
internal static class ArticleSql
{
    public const string Postgresql = """
        CREATE TABLE IF NOT EXISTS authors (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(80) NOT NULL);
        CREATE TABLE IF NOT EXISTS categories (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(80) NOT NULL);
        CREATE TABLE IF NOT EXISTS articles (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            title varchar(200) NOT NULL,
            author_id bigint NOT NULL REFERENCES authors,
            category_id bigint NOT NULL REFERENCES categories);
        CREATE TABLE IF NOT EXISTS comments (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            article_id bigint NOT NULL REFERENCES articles ON DELETE CASCADE,
            text varchar(1000) NOT NULL);
        CREATE INDEX IF NOT EXISTS comments_article_id_idx ON comments (article_id)
        """;

    public const string Sqlite = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS authors (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS categories (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            author_id INTEGER NOT NULL REFERENCES authors,
            category_id INTEGER NOT NULL REFERENCES categories);
        CREATE TABLE IF NOT EXISTS comments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            text TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS comments_article_id_idx ON comments (article_id)
        """;

    public const string InsertAuthor = "INSERT INTO authors (name) VALUES (@Name) RETURNING id";

    public const string InsertCategory = "INSERT INTO categories (name) VALUES (@Name) RETURNING id";

    public const string InsertArticle =
        "INSERT INTO articles (title, author_id, category_id) VALUES (@Title, @Author, @Category) RETURNING id";

    public const string InsertComment = "INSERT INTO comments (article_id, text) VALUES (@Article, @Text) RETURNING id";

    /// <summary>One statement for the whole page; the comments are counted for its rows alone.</summary>
    public const string List = """
        SELECT a.id, a.title, u.name AS Author, c.name AS Category,
               (SELECT count(*) FROM comments m WHERE m.article_id = a.id) AS Comments
        FROM articles a
        JOIN authors u ON u.id = a.author_id
        JOIN categories c ON c.id = a.category_id
        ORDER BY a.id DESC
        LIMIT @limit
        """;
}
