//! Compound files ([MS-CFB]): small file systems of sectors, in which `.xls` workbooks are streams.

/// How a compound file begins.
pub(super) const SIGNATURE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Sector numbers from here on are marks: free, end of chain and the like.
const FIRST_MARK: u32 = 0xffff_fffa;

/// A compound file: every chain that is followed is no longer than the file has sectors.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    shift: u32,
    table: Vec<u32>,
    directory: Vec<u8>,
}

/// Two bytes as a number.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// Four bytes as a number.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|chunk| u32_at(chunk, 0))
}

impl<'b> Compound<'b> {
    /// Opens a compound file; `None` if it is damaged.
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        let shift = u32::from(u16_at(bytes, 30)?);
        if shift != 9 && shift != 12 {
            return None;
        }
        let mut file = Self { bytes, shift, table: Vec::new(), directory: Vec::new() };
        for sector in file.table_sectors()? {
            let sector = file.sector(sector)?;
            file.table.extend(numbers(sector));
        }
        file.directory = file.chain(u32_at(bytes, 48)?)?;
        Some(file)
    }

    fn size(&self) -> usize {
        1 << self.shift
    }

    fn sectors(&self) -> usize {
        self.bytes.len() >> self.shift
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let at = (usize::try_from(number).ok()? + 1).checked_mul(self.size())?;
        // The last sector of a file may be cut short.
        self.bytes.get(at..(at + self.size()).min(self.bytes.len())).filter(|sector| !sector.is_empty())
    }

    /// The sectors that hold the table of chains: some are named in the header, the others in a chain of their own.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let mut sectors: Vec<u32> = numbers(self.bytes.get(76..512)?).filter(|sector| *sector < FIRST_MARK).collect();
        let mut next = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            if next >= FIRST_MARK {
                break;
            }
            let sector = self.sector(next)?;
            let (named, last) = sector.split_at(sector.len().checked_sub(4)?);
            sectors.extend(numbers(named).filter(|sector| *sector < FIRST_MARK));
            next = u32_at(last, 0)?;
        }
        (sectors.len() <= self.sectors()).then_some(sectors)
    }

    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = first;
        for _ in 0..=self.sectors() {
            if next >= FIRST_MARK {
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        None
    }

    /// The first sector and the length of a stream, or of the root with an empty name.
    fn entry(&self, name: &str) -> Option<(u32, usize)> {
        self.directory.chunks_exact(128).find_map(|entry| {
            let length = usize::from(u16_at(entry, 64)?).checked_sub(2)?;
            let units: Vec<u16> = entry.get(..length)?.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
            let is_wanted = match entry[66] {
                5 => name.is_empty(),
                2 => String::from_utf16_lossy(&units).eq_ignore_ascii_case(name),
                _ => false,
            };
            let size = usize::try_from(u32_at(entry, 120)?).ok()?;
            if is_wanted { Some((u32_at(entry, 116)?, size)) } else { None }
        })
    }

    /// Whether there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream; `None` if there is none, or if it is damaged.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let (first, size) = self.entry(name)?;
        let mut bytes = if size < usize::try_from(u32_at(self.bytes, 56)?).ok()? {
            self.small_stream(first, size)?
        } else {
            self.chain(first)?
        };
        bytes.truncate(size);
        Some(bytes)
    }

    /// A stream within the stream of the root, in sectors of 64 bytes.
    fn small_stream(&self, first: u32, size: usize) -> Option<Vec<u8>> {
        let (root, _) = self.entry("")?;
        let (root, table) = (self.chain(root)?, self.chain(u32_at(self.bytes, 60)?)?);
        let mut bytes = Vec::new();
        let mut next = first;
        while next < FIRST_MARK && bytes.len() < size {
            let at = usize::try_from(next).ok()?.checked_mul(64)?;
            bytes.extend_from_slice(root.get(at..(at + 64).min(root.len()))?);
            next = u32_at(&table, usize::try_from(next).ok()?.checked_mul(4)?)?;
        }
        Some(bytes)
    }
}
