// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>The level of a pin.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly byte _value;

    private PinValue(byte value) => _value = value;

    /// <summary>Gets the high level.</summary>
    public static PinValue High => new(1);

    /// <summary>Gets the low level.</summary>
    public static PinValue Low => new(0);

    /// <summary>Converts a number: 0 is low, anything else is high.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PinValue(int value) => value == 0 ? Low : High;

    /// <summary>Converts a truth value: true is high.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator PinValue(bool value) => value ? High : Low;

    /// <summary>Converts to 0 or 1.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>Converts to 0 or 1.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>Converts to true for high.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>Compares two levels.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

    /// <summary>Compares two levels.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

    /// <summary>Compares with another level.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True if they are the same.</returns>
    public bool Equals(PinValue other) => _value == other._value;

    /// <inheritdoc />
    public override bool Equals(object obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => _value == 0 ? "Low" : "High";
}
