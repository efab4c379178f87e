// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Service.Sim;

/// <summary>Finds the pins that the configuration names.</summary>
/// <remarks>
/// A key of type int that ends in <c>pin</c> or <c>gpio</c> names one, and so does each below <c>board</c>: <c>board.led1.pin</c>,
/// <c>i2c.sda_gpio</c>, <c>board.led</c>. Parts of an object whose <c>enable</c> is false do not. A word that begins with led is an LED, with btn or
/// button a button; <c>active_high</c> beside the pin of an LED says at which level it lights.
/// </remarks>
internal static class PinLabels
{
    private const string PinWord = "pin";
    private const string BoardPrefix = "board.";

    internal static Dictionary<int, PinLabel> Read(Device device)
    {
        var labels = new Dictionary<int, PinLabel>();
        var schema = (ConfigSchema)device.Parts.Find(typeof(ConfigSchema));
        var config = DeviceConfig.From(device);
        for (var entry = 0; schema != null && config != null && entry < schema.Count; entry++)
        {
            var path = schema.PathOf(entry);
            if (schema.TypeOf(entry) == ConfigType.Int && NamesPin(path) && IsEnabled(config, path))
                labels.TryAdd(config.GetInt(path), LabelOf(config, path));
        }

        return labels;
    }

    private static bool NamesPin(string path) =>
        path.StartsWith(BoardPrefix, StringComparison.Ordinal) || path.EndsWith(PinWord, StringComparison.Ordinal) || path.EndsWith("gpio", StringComparison.Ordinal);

    private static bool IsEnabled(DeviceConfig config, string path)
    {
        var key = ParentOf(path) + ".enable";
        return !config.Has(key) || config.GetBoolean(key);
    }

    private static PinLabel LabelOf(DeviceConfig config, string path)
    {
        var parent = ParentOf(path);
        var text = path[(parent.Length + 1)..] == PinWord ? parent : path;
        var activeHigh = parent + ".active_high";
        return new PinLabel(text, KindOf(text), !config.Has(activeHigh) || config.GetBoolean(activeHigh));
    }

    private static string KindOf(string text)
    {
        var words = text.Split('.');
        bool Has(string start) => words.Any(word => word.StartsWith(start, StringComparison.Ordinal));
        return Has("led") ? "led" : Has("btn") || Has("button") ? "button" : "";
    }

    private static string ParentOf(string path) => path.LastIndexOf('.') is var dot and >= 0 ? path[..dot] : "";
}
