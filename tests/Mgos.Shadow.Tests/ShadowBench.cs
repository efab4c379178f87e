// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using Mgos.TestKit.Cloud;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

/// <summary>A booted device with a shadow, whose events are noted.</summary>
internal sealed class ShadowBench
{
    internal ShadowBench()
        : this(true, "")
    {
    }

    internal ShadowBench(bool isEnabled, string lib)
        : this(isEnabled, lib, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new ShadowLibrary())
    {
    }

    internal ShadowBench(bool isEnabled, string lib, params MgosLibrary[] libraries)
    {
        Kit = new TestDevice(new object[] { CreateSchema(isEnabled, lib) }, libraries);
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        if (Shadow != null)
            Shadow.AddHandler(notice => Events += NoticeText.Of(notice));
    }

    internal TestDevice Kit { get; }

    internal DeviceShadow Shadow => DeviceShadow.From(Kit.Device);

    /// <summary>What has happened, one line each.</summary>
    internal string Events { get; set; } = "";

    private static ConfigSchema CreateSchema(bool isEnabled, string lib)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(ShadowSchema.EntryCount + 4);
        ShadowSchema.Add(schema, isEnabled, lib, true);
        schema.BeginObject("mjs");
        schema.Boolean("generate_jsc", false);
        schema.Int("max_steps", 100000);
        schema.Int("max_memory", 200000);
        schema.EndObject();
        return schema.Build();
    }
}
