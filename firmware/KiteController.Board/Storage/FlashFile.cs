using System;
using System.IO;

namespace KiteController.Board
{
    /// <summary>
    /// One file in the ESP32's own flash, drive "I:", as operations that say whether they worked. None throws: a file system
    /// that cannot be used must not keep the unit from starting.
    /// </summary>
    /// <remarks>
    /// Read in nanoFramework's sources: the drive is littlefs on the partition "config", and is formatted if it cannot be mounted;
    /// a file's new contents are committed when it is closed, all at once, and neither Write nor Flush does that; a failed native
    /// call throws a plain <see cref="Exception"/>; Move refuses a target that exists.
    /// A commit stops both cores while the flash is erased or written, some 0.1 s: never with a kite in the air.
    /// </remarks>
    public sealed class FlashFile
    {
        /// <summary>Result of <see cref="Read"/>: there is no such file.</summary>
        public const int Absent = -1;

        /// <summary>Result of <see cref="Read"/>: the file cannot be read, or does not fit.</summary>
        public const int Unreadable = -2;

        /// <summary>Where it is.</summary>
        public readonly string Path;

        /// <summary>Names the file; nothing is touched yet.</summary>
        public FlashFile(string path)
        {
            Path = path;
        }

        /// <summary>Reads the whole file.</summary>
        /// <param name="buffer">Filled from its beginning.</param>
        /// <returns>Number of bytes; <see cref="Absent"/> or <see cref="Unreadable"/>.</returns>
        public int Read(byte[] buffer)
        {
            try
            {
                if (!File.Exists(Path))
                {
                    return Absent;
                }

                using (FileStream stream = new FileStream(Path, FileMode.Open, FileAccess.Read))
                {
                    long length = stream.Length;
                    if (length > buffer.Length)
                    {
                        return Unreadable;
                    }

                    int count = (int)length;
                    return count == 0 || stream.Read(buffer, 0, count) == count ? count : Unreadable;
                }
            }
            catch (Exception)
            {
                return Unreadable;
            }
        }

        /// <summary>Makes the file anew with these bytes; one that is there goes first.</summary>
        /// <returns>True if nothing failed; whether the flash holds the bytes, reading tells.</returns>
        public bool Write(byte[] buffer, int count)
        {
            if (!Delete())
            {
                return false;
            }

            try
            {
                using (FileStream stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(buffer, 0, count);
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>Deletes the file if there is one.</summary>
        /// <returns>True if it is not there any more.</returns>
        public bool Delete()
        {
            try
            {
                if (File.Exists(Path))
                {
                    File.Delete(Path);
                }

                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>Gives the file the name of another one, which must not exist.</summary>
        public bool MoveTo(FlashFile target)
        {
            try
            {
                File.Move(Path, target.Path);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }
}
