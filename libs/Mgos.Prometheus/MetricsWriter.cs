// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Json;

namespace Mgos.Prometheus;

/// <summary>Writes metrics in the text format of Prometheus. Pure.</summary>
/// <remarks>
/// <code>
/// # HELP mgos_uptime Device uptime, seconds      once for each name
/// # TYPE mgos_uptime counter
/// mgos_uptime 12
/// door{side="left"} 1.500000
/// </code>
/// Mirrors <c>mgos_prometheus_metrics_printf</c>.
/// </remarks>
public sealed class MetricsWriter
{
    private readonly Hashtable _described = new Hashtable();
    private byte[] _data = new byte[PrometheusConstants.FirstBytes];

    /// <summary>The text; <see cref="Length"/> bytes of it.</summary>
    public byte[] Data => _data;

    /// <summary>Number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Makes a label.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, any text.</param>
    /// <returns>The label; join several with commas.</returns>
    public static string Label(string name, string value)
    {
        char[] characters = value.ToCharArray();
        string text = name + "=\"";
        int start = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] != '"' && characters[i] != '\\' && characters[i] != '\n')
                continue;
            text += new string(characters, start, i - start) + (characters[i] == '\n' ? "\\n" : "\\" + characters[i].ToString());
            start = i + 1;
        }

        return text + new string(characters, start, characters.Length - start) + "\"";
    }

    /// <summary>Writes a value that goes up and down.</summary>
    /// <param name="name">Name of the metric.</param>
    /// <param name="help">What it is.</param>
    /// <param name="labels">Labels; null for none.</param>
    /// <param name="value">Its value.</param>
    public void Gauge(string name, string help, string labels, double value) => Write("gauge", name, help, labels, Text(value));

    /// <summary>Writes a value that goes up and down.</summary>
    /// <param name="name">Name of the metric.</param>
    /// <param name="help">What it is.</param>
    /// <param name="labels">Labels; null for none.</param>
    /// <param name="value">Its value.</param>
    public void Gauge(string name, string help, string labels, long value) => Write("gauge", name, help, labels, value.ToString());

    /// <summary>Writes a value that only goes up.</summary>
    /// <param name="name">Name of the metric.</param>
    /// <param name="help">What it is.</param>
    /// <param name="labels">Labels; null for none.</param>
    /// <param name="value">Its value.</param>
    public void Counter(string name, string help, string labels, long value) => Write("counter", name, help, labels, value.ToString());

    private static string Text(double value)
    {
        JsonWriter writer = new JsonWriter(PrometheusConstants.NumberBytes, PrometheusConstants.NumberBytes * 16);
        writer.Double(value);
        return writer.ToText();
    }

    private void Write(string type, string name, string help, string labels, string value)
    {
        string text = "";
        if (!_described.Contains(name))
            text = "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
        if (Append(text + name + (string.IsNullOrEmpty(labels) ? "" : "{" + labels + "}") + " " + value + "\n"))
            _described[name] = name;
    }

    private bool Append(string text)
    {
        byte[] line = Encoding.UTF8.GetBytes(text);
        if (Length + line.Length > PrometheusConstants.MaxBytes)
            return false;
        if (Length + line.Length > _data.Length)
            Grow(Length + line.Length);
        Array.Copy(line, 0, _data, Length, line.Length);
        Length += line.Length;
        return true;
    }

    private void Grow(int need)
    {
        int size = _data.Length;
        while (size < need)
            size *= 2;
        byte[] data = new byte[size];
        Array.Copy(_data, data, Length);
        _data = data;
    }
}
