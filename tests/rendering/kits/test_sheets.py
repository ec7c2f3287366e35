"""Labels and posters: every code on a sheet is read back, every word is whole, and nothing is said that may not be."""

import subprocess
import sys

import pytest

from showcase.rendering.kits.sheets import sheet_files
from tests.kit_files import HONEY, IN_FORCE, MAKER, codes_in, made_by, pages_of, texts_of
from tests.small_sites import PROJECT, SETTINGS

pytestmark = pytest.mark.slow

URL = "https://cho.example/phien/p/ong/"
PRODUCT = "-- products/song-ma/ong/product.yaml --\nproducer: htx\nname: "
LONG = "Nước mắm cốt nhĩ ủ chượp thùng gỗ bời lời Ẫ Ặ Ữ đặc biệt hảo hạng vùng cao Sông Mã Sơn La"
SHEETS = {"print/labels-24.pdf": 24, "print/labels-8.pdf": 8, "print/poster.pdf": 1}


@pytest.mark.parametrize("name", ["Mật ong", pytest.param(LONG, marks=pytest.mark.slow)])
def test_every_code_is_read_from_a_cheap_print_and_says_the_address_of_the_page(site, name):
    files, lacks = made_by(sheet_files, site(f"{MAKER}{PRODUCT}{name}\n"))
    assert lacks == []
    for file, count in SHEETS.items():
        (page,) = pages_of(files[file])
        assert page.size == (1241, 1754), "A4 at 150 dots an inch"
        assert codes_in(page) == [URL] * count


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Mật ong", LONG])
def test_every_label_has_name_producer_place_and_address_whole(site, name):
    files, _ = made_by(sheet_files, site(f"{MAKER}{PRODUCT}{name}\n"))
    for file, count in SHEETS.items():
        # An address may go on in a second line.
        text = texts_of(files[file])[0].replace("/ ", "/")
        for said in (name, "HTX Hoa Rừng", "xã Sông Mã, Sơn La", "cho.example/phien/p/ong/"):
            assert text.count(said) == count, said
        assert "…" not in text


def test_labels_stay_inside_of_what_is_cut(site):
    files, _ = made_by(sheet_files, site(f"{MAKER}{PRODUCT}{LONG}\n"))
    (page,) = pages_of(files["print/labels-24.pdf"], scale=2)
    dark = page.point(lambda value: 255 if value < 120 else 0)
    for column in range(3):
        for row in range(8):
            left, top = round(column * 70 * 72 / 25.4 * 2), round((0.5 + row * 37) * 72 / 25.4 * 2)
            cell = dark.crop((left, top, left + round(70 * 72 / 25.4 * 2), top + round(37 * 72 / 25.4 * 2)))
            box = cell.getbbox()
            assert min(box[0], box[1], cell.width - box[2], cell.height - box[3]) > 3 * 72 / 25.4 * 2


def test_stars_stand_on_nothing_that_is_stuck_on_a_jar_and_read_for_years(site):
    files, _ = made_by(sheet_files, site(f"{HONEY}{IN_FORCE}"))
    assert not any("OCOP" in text for content in files.values() for text in texts_of(content))


@pytest.mark.slow
def test_what_is_invented_and_what_the_law_asks_for_stands_on_each(site):
    files, lacks = made_by(sheet_files, site(f"{MAKER}{PRODUCT}Mật ong\nsample: yes\ngroup: 18\n"))
    assert lacks == []
    for file, count in SHEETS.items():
        (text,) = texts_of(files[file])
        assert text.count("Dữ liệu mẫu") == count
        assert text.count("Thực phẩm này không phải là thuốc") == count


@pytest.mark.slow
def test_an_address_that_is_too_long_has_no_labels_and_the_reason_is_told(site):
    base = f"base_url: https://cho.example/{'x' * 200}/"
    small = site(HONEY).write(SETTINGS.replace("base_url: https://cho.example/phien/", base))
    files, lacks = made_by(sheet_files, small)
    assert "print/labels-24.pdf" not in files
    assert any("70 × 37 mm" in lack for lack in lacks)


def test_the_same_sheets_have_the_same_bytes_without_dates_or_names_of_machines(site):
    small = site(HONEY)
    files, _ = made_by(sheet_files, small)
    assert made_by(sheet_files, small)[0] == files
    for content in files.values():
        assert b"/CreationDate (D:20000101000000+00'00')" in content
        assert b"anonymous" not in content
        assert b"/Lang (vi)" in content
        assert content.count(b"/FontFile2") == 2, "both weights are in the file"


def test_a_build_that_prints_nothing_loads_nothing_that_prints():
    told = "import sys; import showcase.rendering.kits.making; print('reportlab' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
