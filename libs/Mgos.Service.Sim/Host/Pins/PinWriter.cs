// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Device.Gpio;
using Mgos.Host.Board;
using Mgos.Json;

namespace Mgos.Service.Sim;

/// <summary>Writes pins as JSON.</summary>
/// <remarks>
/// <code>
/// {"pin":2,"open":true,"mode":"output","pull":"none","level":1,"analog":1.000000,"drive":"released","edges":7}
/// mode   input, output, open_drain, open_source       drive  released, low, high, analog: what the world does
/// and, where they mean something: "label":"board.led1" "kind":"led" "active":1 "input_only":true "reserved":true "conflict":true
/// </code>
/// </remarks>
internal sealed class PinWriter(Dictionary<int, PinLabel> labels)
{
    private readonly JsonWriter _changes = new(SimConstants.FirstNotificationBytes, SimConstants.MaxNotificationBytes);

    /// <summary>Writes all pins.</summary>
    internal void WriteAll(JsonWriter writer, PinStates states)
    {
        writer.BeginObject();
        WritePins(writer, states, -1);
        writer.Name("lost_edges");
        writer.Int(states.LostEdges);
        writer.EndObject();
    }

    /// <summary>Writes the pins that have changed since; valid until the next call.</summary>
    internal JsonWriter WriteChanges(PinStates states, long since)
    {
        _changes.Clear();
        _changes.BeginObject();
        WritePins(_changes, states, since);
        _changes.EndObject();
        return _changes;
    }

    private void WritePins(JsonWriter writer, PinStates states, long since)
    {
        writer.Name("pins");
        writer.BeginArray();
        foreach (var pin in states.Pins)
        {
            if (since < 0 || states.HasChanged(pin, since))
                Write(writer, pin, states.EdgesOf(pin));
        }

        writer.EndArray();
    }

    private void Write(JsonWriter writer, VirtualPin pin, long edges)
    {
        writer.BeginObject();
        writer.Name("pin");
        writer.Int(pin.Number);
        writer.Name("open");
        writer.Boolean(pin.IsOpen);
        writer.Name("mode");
        writer.String(NameOf(pin.Mode));
        writer.Name("pull");
        writer.String(pin.Pull switch { PinPull.Up => "up", PinPull.Down => "down", _ => "none" });
        writer.Name("level");
        writer.Int(pin.Level ? 1 : 0);
        writer.Name("analog");
        writer.Double(pin.AnalogLevel);
        writer.Name("drive");
        writer.String(NameOf(pin.Drive));
        writer.Name("edges");
        writer.Int(edges);
        WriteFlags(writer, pin);
        WriteLabel(writer, pin);
        writer.EndObject();
    }

    private static void WriteFlags(JsonWriter writer, VirtualPin pin)
    {
        Flag(writer, "input_only", pin.IsInputOnly);
        Flag(writer, "reserved", pin.IsReserved);
        Flag(writer, "conflict", pin.IsConflict);
    }

    private static void Flag(JsonWriter writer, string name, bool isSet)
    {
        if (!isSet)
            return;
        writer.Name(name);
        writer.Boolean(true);
    }

    private void WriteLabel(JsonWriter writer, VirtualPin pin)
    {
        labels.TryGetValue(pin.Number, out var label);
        var text = label?.Text ?? pin.Label;
        if (text.Length == 0)
            return;
        writer.Name("label");
        writer.String(text);
        if (label is not { Kind.Length: > 0 })
            return;
        writer.Name("kind");
        writer.String(label.Kind);
        writer.Name("active");
        writer.Int(label.IsActiveHigh ? 1 : 0);
    }

    private static string NameOf(PinMode mode) => mode switch
    {
        PinMode.Output => "output",
        PinMode.OutputOpenDrain or PinMode.OutputOpenDrainPullUp => "open_drain",
        PinMode.OutputOpenSource or PinMode.OutputOpenSourcePullDown => "open_source",
        _ => "input",
    };

    private static string NameOf(PinDrive drive) => drive switch
    {
        PinDrive.Low => "low",
        PinDrive.High => "high",
        PinDrive.Analog => "analog",
        _ => "released",
    };
}
