// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Cli.Tests.Devices;

/// <summary>The command line in this process, with a terminal, an environment and folders of its own.</summary>
internal sealed class Line : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("mgos-line-").FullName;

    internal Dictionary<string, string> Variables { get; } = [];

    internal bool IsOutputSeen { get; set; }

    /// <summary>Runs a command to its end.</summary>
    internal async Task<LineOutcome> RunAsync(params string[] arguments) => await RunAsync(CancellationToken.None, arguments);

    /// <summary>Runs a command to its end, or until it is cancelled.</summary>
    internal async Task<LineOutcome> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        using MemoryStream bytes = new();
        StringWriter output = new();
        StringWriter errors = new();
        Terminal terminal = new()
        {
            Output = output,
            Errors = errors,
            OpenOutput = () => new KeptStream(bytes),
            IsOutputSeen = IsOutputSeen,
            Variable = name => Variables.GetValueOrDefault(name),
            Folder = Folder,
            UserFolder = Path.Combine(Folder, "user"),
        };
        int exitCode = await Program.RunAsync(arguments, terminal, cancel);
        return new LineOutcome(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"), bytes.ToArray());
    }

    internal string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    internal string Write(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class KeptStream(MemoryStream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => target.Length;

        public override long Position { get => target.Position; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
