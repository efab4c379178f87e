// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.FileLogger.Tests;

/// <summary>A device with files in memory and a log in them.</summary>
internal sealed class FileLogBench
{
    internal const int SchemaEntries = 13;

    internal string Include { get; set; } = "";

    internal int MaxFileSize { get; set; } = 100;

    internal int MaxFiles { get; set; } = 3;

    internal bool HasTimestamps { get; set; }

    internal bool IsEnabled { get; set; } = true;

    internal bool StoresLines { get; set; } = true;

    internal TestDevice Kit { get; private set; }

    internal FileLog Log => FileLog.From(Kit.Device);

    internal VirtualFileSystem Files => VirtualFileSystem.From(Kit.Device);

    internal static void AddSchema(ConfigSchemaBuilder schema, FileLogBench bench)
    {
        schema.BeginObject("file_logger");
        schema.Boolean("enable", bench.IsEnabled);
        schema.String("dir", "/");
        schema.String("prefix", "log_");
        schema.Int("max_file_size", bench.MaxFileSize);
        schema.Int("max_num_files", bench.MaxFiles);
        schema.Boolean("timestamps", bench.HasTimestamps);
        schema.Int("level", 2);
        schema.String("include", bench.Include);
        schema.Boolean("syslog_enable", true);
        schema.Boolean("rpc_service_enable", true);
        schema.Int("buf_size", 256);
        schema.Boolean("buf_line", bench.StoresLines);
        schema.EndObject();
    }

    /// <summary>Boots; files are NAME=TEXT, as they were before.</summary>
    internal FileLogBench Boot(params string[] files)
    {
        InitResult result = TryBoot(files);
        Assert.AreEqual(0, (int)result, Kit.Platform.ConsoleText);
        return this;
    }

    internal InitResult TryBoot(params string[] files)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(SchemaEntries);
        AddSchema(schema, this);
        Kit = new TestDevice(new object[] { schema.Build() }, new VfsLibrary(), new OldFiles(files), new ConfigLibrary(), new RouterLibrary(), new FileLoggerLibrary());
        return Kit.Boot();
    }

    /// <summary>Names of the files of the log, with blanks, as the file system lists them.</summary>
    internal string Names()
    {
        string[] names = Files.List("/");
        string text = "";
        for (int i = 0; i < names.Length; i++)
            text += names[i].IndexOf("log_") == 0 ? names[i] + " " : "";
        return text;
    }

    internal string Text(string name)
    {
        byte[] data = Files.ReadFile(name);
        return data == null ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    private sealed class OldFiles : MgosLibrary
    {
        private readonly string[] _files;

        internal OldFiles(string[] files)
        {
            _files = files;
        }

        public override string Name => "files";

        public override bool Init(Device device)
        {
            for (int i = 0; i < _files.Length; i++)
            {
                int sign = _files[i].IndexOf('=');
                byte[] data = Encoding.UTF8.GetBytes(_files[i].Substring(sign + 1));
                VirtualFileSystem.From(device).WriteFile(_files[i].Substring(0, sign), data, data.Length);
            }

            return true;
        }
    }
}
